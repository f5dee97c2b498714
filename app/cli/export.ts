import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { operator } from '~/accounts/actor';
import { EXPORT_AXES, type ExportBy } from '~/exports/export';
import { EXPORT_FORMATS, type ExportFormat } from '~/exports/export-format';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeExport } from '~/exports/write-export.server';
import { BadInput } from '~/platform/errors';
import { withDatabase } from './with-database';

interface Options {
  format: ExportFormat;
  by: ExportBy;
  out?: string;
  includeUnpublished: boolean;
}

export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Write what was said in a space, by priority, objective or question: a table (csv, xlsx), a report (docx) or data (json).',
    )
    .argument('<slug>', 'the space')
    .addOption(new Option('--format <format>', 'of the file').choices(EXPORT_FORMATS).makeOptionMandatory())
    .addOption(
      new Option('--by <axis>', 'what comments are grouped by').choices(EXPORT_AXES).default('priority'),
    )
    .option('--out <file>', 'write here, all or nothing; without it, to standard output')
    .option(
      '--include-unpublished',
      'for work inside the house: with comments that are not published and names that are withheld',
      false,
    )
    .action(run);
}

async function run(slug: string, { format, by, out, includeUnpublished }: Options): Promise<void> {
  const isDocument = format === 'xlsx' || format === 'docx';
  if (out === undefined && isDocument && process.stdout.isTTY)
    throw new BadInput(
      `A terminal cannot show a ${format} file. Name a file with --out, or send standard output to one.`,
    );
  const dataset = await withDatabase(({ env }) => {
    warnOfLocalLinks(env.publicUrl);
    return readExportDataset(operator, slug, { by, includeUnpublished }, { publicUrl: env.publicUrl });
  });
  const pieces = Readable.from(writeExport(dataset, format));
  if (out === undefined) await pipeline(pieces, process.stdout, { end: false }).catch(readerLeft);
  else await writeWhole(pieces, resolve(out));
}

function warnOfLocalLinks(publicUrl: string): void {
  if (new URL(publicUrl).hostname !== 'localhost') return;
  process.stderr.write(
    `plenary: permalinks begin with ${publicUrl}, which leads somewhere on this machine only; set PUBLIC_URL for an export that leaves it.\n`,
  );
}

/** A reader that has seen enough (`| head`) is no fault. */
function readerLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Writes a file beside its place and moves it there when it is whole: a reader never finds half of one. Throws `BadInput` where it cannot be written. */
async function writeWhole(pieces: Readable, path: string): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await pipeline(pieces, createWriteStream(beside, { flags: 'wx', flush: true }));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code && CANNOT_WRITE[code]) throw new BadInput(`${path} cannot be written: ${CANNOT_WRITE[code]}.`);
    throw error;
  }
}

const CANNOT_WRITE: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EISDIR: 'it is a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};
