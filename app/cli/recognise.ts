import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { frameworkSchema } from '~/frameworks/schema';
import { parseJsonFile } from '~/imports/parse-json-file.server';
import { BadInput } from '~/platform/errors';
import { workplanSchema } from '~/spaces/workplan-schema';
import { codebookOfFiles } from '~/tagging/codebook-of-files';
import { readCodebook } from '~/tagging/read-codebook.server';
import type { Codebook } from '~/tagging/recogniser/codebook';
import { recognise } from '~/tagging/recogniser/recognise';
import { withDatabase } from './with-database';

const FRAMEWORKS_FOLDER = fileURLToPath(new URL('../../prisma/reference/frameworks', import.meta.url));

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** How often progress is said on standard error, in lines read. */
const PROGRESS_LINES = 10_000;

interface Options {
  space?: string;
  workplan?: string;
}

export function recogniseCommand(): Command {
  return new Command('recognise')
    .description(
      'Find references to terms in texts: JSON lines {"id","text"} on standard input; JSON lines {"id","references":[{"framework","code","action"?,"start","end","quote","state","candidates"?}]} on standard output. Offsets count UTF-16 units.',
    )
    .option('--space <slug>', 'with the frameworks and the workplan of this space')
    .option(
      '--workplan <file>',
      'with the reference frameworks and the priorities of this workplan (JSON); needs no database',
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  if (options.space !== undefined && options.workplan !== undefined)
    throw new BadInput('Give --space or --workplan, not both.');
  const codebook =
    options.space === undefined
      ? codebookFromFiles(options.workplan)
      : await withDatabase(() => readCodebook(options.space as string));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, text } = parseLine(line, number);
    const answer = `${JSON.stringify({ id, references: recognise(text, codebook) })}\n`;
    if (!process.stdout.write(answer)) await once(process.stdout, 'drain');
    if (number % PROGRESS_LINES === 0) process.stderr.write(`${number} lines read\n`);
  }
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(number === 1 ? line.replace(/^\uFEFF/, '') : line));
  } catch {
    throw new BadInput(`Line ${number} of standard input is not a JSON object with "id" and "text".`);
  }
}

function codebookFromFiles(workplan: string | undefined): Codebook {
  const frameworks = readdirSync(FRAMEWORKS_FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseJsonFile(join(FRAMEWORKS_FOLDER, name), frameworkSchema));
  return codebookOfFiles(
    frameworks,
    workplan === undefined ? undefined : parseJsonFile(workplan, workplanSchema),
  );
}
