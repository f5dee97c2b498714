// How long a search takes in a consultation of 5,000 comments, as ratios to the health check of the same run: `node --import tsx tests/bench/search.ts`.
// Needs the built pages (`node prisma/prepare.mjs start`). Prints figures and asserts nothing.
import '~/server/production';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operator } from '~/accounts/actor';
import { recordComments } from '~/comments/record-comments.server';
import { indexUnindexed } from '~/comments/search/index-unindexed.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { readEnv } from '~/platform/env.server';
import { log } from '~/platform/log.server';
import { openDatabase } from '~/platform/postgres/open-database.server';
import { createApp } from '~/server/app';
import { listen } from '~/server/listen';
import { loadReferenceData, loadSampleIfEmpty } from '~/server/prepare-data.server';
import { wireEvents } from '~/server/wire-events.server';

const COMMENTS = 5_000;
const ROUNDS = 30;
log.level = 'silent';

const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-bench-')));
const env = readEnv({ DATA_DIR: dataDir, PORT: '0' });
const database = await openDatabase(env, 'command');
await loadReferenceData(systemClock);
await loadSampleIfEmpty(systemClock);
const { id: spaceId, slug } = await db().space.findFirstOrThrow({ select: { id: true, slug: true } });
// The comments of the sample again and again, each with a word of its own.
const sample = await db().commentRevision.findMany({
  where: { comment: { spaceId } },
  select: { markdown: true, comment: { select: { language: true } } },
});
const comments = Array.from({ length: COMMENTS }, (_, at) => {
  const { markdown, comment } = sample[at % sample.length] as (typeof sample)[number];
  return {
    externalRef: `bench ${at}`,
    questionId: null,
    parentRef: null,
    authorName: `Participant ${at % 800}`,
    authorLabel: null,
    nameWithheld: false,
    language: comment.language,
    postedAt: new Date('2026-10-20T10:00:00Z'),
    postedAtPrecision: 'moment' as const,
    status: 'published' as const,
    attachmentMissing: false,
    markdown: `${markdown}\n\nunique${at}`,
    voices: [],
  };
});
await inTransaction((tx) => recordComments(tx, systemClock, operator, spaceId, 'sample', comments), 600);
const began = performance.now();
const indexed = await indexUnindexed();
const indexing = performance.now() - began;
await db().$executeRaw`ANALYZE`;
wireEvents();
const server = await listen(await createApp(env), env);
const address = server.url.replace('localhost', '127.0.0.1');

async function milliseconds(path: string): Promise<number> {
  const from = performance.now();
  await (await fetch(address + path)).arrayBuffer();
  return performance.now() - from;
}

const paths = {
  health: '/healthz',
  'one rare word': `/spaces/${slug}/search?q=unique4321`,
  'a word of most comments': `/spaces/${slug}/search?q=migrant`,
  'two words': `/spaces/${slug}/search?q=harbour+workers`,
  'a phrase': `/spaces/${slug}/search?q=%22missing+migrants%22`,
  'a word, narrowed to a priority': `/spaces/${slug}/search?q=migrant&priority=O2`,
  'all comments of a month': `/spaces/${slug}/search?from=2026-10-01&to=2026-10-31`,
};
const times = new Map(Object.keys(paths).map((name) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, path] of Object.entries(paths)) times.get(name)?.push(await milliseconds(path));
const median = (name: string): number =>
  (times.get(name) ?? []).slice(ROUNDS / 6).sort((a, b) => a - b)[Math.floor((ROUNDS * 5) / 12)] as number;
process.stdout.write(
  `${[
    `${indexed} things indexed in ${Math.round(indexing)} ms`,
    ...Object.keys(paths).map(
      (name) =>
        `${name}: median ${median(name).toFixed(1)} ms, ${(median(name) / median('health')).toFixed(1)} of a health check`,
    ),
  ].join('\n')}\n`,
);
await server.close();
await database.close();
rmSync(dataDir, { recursive: true, force: true });
