import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeQuestion, makeSpace } from '../support/factories';
import { freePort, type StartedServer, startServer, whenReady } from '../support/plenary-server';

// Real processes, and times that really come.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { url } = useDatabase();
const servers: StartedServer[] = [];
const folders: string[] = [];

async function start(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-instance-'));
  folders.push(folder);
  const server = await startServer({ DATABASE_URL: url(), DATA_DIR: folder, PORT: String(await freePort()) });
  servers.push(server);
  await whenReady(server);
}

async function kill(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.child.kill('SIGKILL');
    await server.ended;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
afterEach(kill);

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);

/** A consultation that the clock will open. */
async function makeDue(opensAt: Date): Promise<string> {
  const { id } = await makeSpace({ stage: 'draft', opensAt });
  await makeQuestion(id);
  return id;
}

/** Waits until none of them is a draft any more, and tells how often each was moved, by its record and by its events. */
async function movesOf(ids: string[]): Promise<[number, number][]> {
  await expect
    .poll(() => db().space.count({ where: { id: { in: ids }, stage: 'draft' } }), {
      timeout: 60_000,
      interval: 200,
    })
    .toBe(0);
  // Who came second would have written by now.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  return Promise.all(
    ids.map(async (id) => [
      await db().stageChange.count({ where: { spaceId: id, byClock: true } }),
      await db().spaceEvent.count({ where: { spaceId: id, type: 'stage-moved' } }),
    ]),
  );
}

describe('two servers on one database', () => {
  // So that the servers bring no sample.
  beforeAll(async () => void (await makeSpace()));

  test('open each consultation once when its time comes', async () => {
    await Promise.all([start(), start()]);
    const opensAt = inSeconds(2);
    const ids = await Promise.all(Array.from({ length: 8 }, () => makeDue(opensAt)));
    expect(await movesOf(ids)).toEqual(ids.map(() => [1, 1]));
  });

  test('that were both down when its time came open it once after the next start', async () => {
    await start();
    const ids = await Promise.all([makeDue(inSeconds(3)), makeDue(inSeconds(3))]);
    await kill();
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(await db().space.count({ where: { id: { in: ids }, stage: 'draft' } })).toBe(2);
    await Promise.all([start(), start()]);
    expect(await movesOf(ids)).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
