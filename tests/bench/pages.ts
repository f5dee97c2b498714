// How long a thread page takes to make, and how long to send once made, as ratios to the health check of the same run: `node --import tsx tests/bench/pages.ts`.
// Needs the built pages (`node prisma/prepare.mjs start`). Prints figures and asserts nothing.
import '~/server/production';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { readEnv } from '~/platform/env.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { log } from '~/platform/log.server';
import { openDatabase } from '~/platform/postgres/open-database.server';
import { createApp } from '~/server/app';
import { listen } from '~/server/listen';
import { loadReferenceData, loadSampleIfEmpty } from '~/server/prepare-data.server';
import { wireEvents } from '~/server/wire-events.server';

const ROUNDS = 60;
const PATH = '/spaces/coastal-cities-2027-2028/questions/1';
log.level = 'silent';

const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-bench-')));
const env = readEnv({ DATA_DIR: dataDir, PORT: '0' });
const database = await openDatabase(env, 'command');
wireEvents();
await loadReferenceData(systemClock);
await loadSampleIfEmpty(systemClock);
const server = await listen(await createApp(env), env);
const address = server.url.replace('localhost', '127.0.0.1');

async function milliseconds(path: string): Promise<number> {
  const began = performance.now();
  await (await fetch(address + path)).arrayBuffer();
  return performance.now() - began;
}

/** A change that makes every kept page of the space old. */
async function change(): Promise<void> {
  const { id } = await db().space.findFirstOrThrow({ select: { id: true } });
  await inTransaction((tx) =>
    emitSpaceEvent(tx, systemClock, { spaceId: id, type: 'framework-changed', data: { framework: 'none' } }),
  );
}

const times = { health: [] as number[], kept: [] as number[], made: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  await change();
  times.made.push(await milliseconds(PATH));
  times.kept.push(await milliseconds(PATH));
  times.health.push(await milliseconds('/healthz'));
}
const median = (all: number[]): number =>
  all.slice(ROUNDS / 6).sort((a, b) => a - b)[Math.floor((all.length * 5) / 12)] as number;
const html = await (await fetch(address + PATH)).text();
process.stdout.write(
  `${[
    `thread page: ${html.length} characters, ${gzipSync(html).length} bytes gzipped`,
    ...(['health', 'kept', 'made'] as const).map(
      (name) =>
        `${name}: median ${median(times[name]).toFixed(2)} ms, ${(median(times[name]) / median(times.health)).toFixed(2)} of a health check`,
    ),
  ].join('\n')}\n`,
);
await server.close();
await database.close();
rmSync(dataDir, { recursive: true, force: true });
