// How long each format of the export takes and how large it is, for the sample consultation multiplied, as ratios to JSON in the same run:
// `node --import tsx tests/bench/exports.ts [COPIES]`. Prints figures and asserts nothing.
import '~/server/production';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymous, operator } from '~/accounts/actor';
import { recordComments } from '~/comments/record-comments.server';
import { EXPORT_FORMATS } from '~/exports/export-format';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeExport } from '~/exports/write-export.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { readEnv } from '~/platform/env.server';
import { openDatabase } from '~/platform/postgres/open-database.server';
import { loadReferenceData, loadSampleIfEmpty } from '~/server/prepare-data.server';
import { wireEvents } from '~/server/wire-events.server';

const copies = Number(process.argv[2] ?? 20);
const SLUG = 'coastal-cities-2027-2028';
const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-bench-')));
const database = await openDatabase(readEnv({ DATA_DIR: dataDir, PORT: '0' }), 'command');
wireEvents();
await loadReferenceData(systemClock);
await loadSampleIfEmpty(systemClock);

const space = await db().space.findUniqueOrThrow({ where: { slug: SLUG }, select: { id: true } });
const sample = await db().comment.findMany({
  where: { spaceId: space.id },
  include: { revisions: true, voices: true },
  orderBy: { number: 'asc' },
});
const more = Array.from({ length: copies }, (_, copy) =>
  sample.map((comment) => ({
    externalRef: `copy-${copy}-${comment.number}`,
    questionId: comment.questionId,
    parentRef: null,
    authorName: comment.authorName,
    authorLabel: comment.authorLabel,
    nameWithheld: comment.nameWithheld,
    language: comment.language,
    postedAt: comment.postedAt,
    postedAtPrecision: comment.postedAtPrecision,
    status: comment.status,
    attachmentMissing: comment.attachmentMissing,
    markdown: comment.revisions[0]?.markdown ?? '',
    voices: comment.voices.map(({ organisationId, nameAsPrinted, confirmed }) => ({
      organisationId,
      nameAsPrinted,
      confirmed,
    })),
  })),
).flat();
const recording = performance.now();
await inTransaction((tx) => recordComments(tx, systemClock, operator, space.id, 'sample', more), 600);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
say(
  `recorded and read for references: ${more.length} comments, ${((performance.now() - recording) / more.length).toFixed(1)} ms each`,
);

const reading = performance.now();
const filters = { by: 'priority', includeUnpublished: false } as const;
const dataset = await readExportDataset(anonymous, SLUG, filters, { publicUrl: 'https://plenary.example' });
say(`dataset of ${dataset.comments.length} comments: ${(performance.now() - reading).toFixed(0)} ms`);
const times = new Map<string, { milliseconds: number; bytes: number }>();
for (const format of EXPORT_FORMATS) {
  const began = performance.now();
  let bytes = 0;
  for await (const chunk of writeExport(dataset, format)) bytes += chunk.length;
  times.set(format, { milliseconds: performance.now() - began, bytes });
}
const reference = times.get('json')?.milliseconds ?? 1;
for (const [format, { milliseconds, bytes }] of times)
  say(
    `${format}: ${milliseconds.toFixed(0)} ms, ${(milliseconds / reference).toFixed(1)} of JSON, ${bytes} bytes`,
  );
await database.close();
rmSync(dataDir, { recursive: true, force: true });
