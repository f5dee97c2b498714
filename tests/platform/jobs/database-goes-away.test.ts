import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectDb, db, disconnectDb, inTransaction } from '~/platform/db.server';
import { enqueue, onJob, prepareJobs, startJobs, stopJobs } from '~/platform/jobs.server';
import { log } from '~/platform/log.server';
import { joinOrStartPostgres, stopPostgres } from '~/platform/postgres/embedded-postgres.server';

declare module '~/platform/jobs.server' {
  interface Jobs {
    toll: { bell: string };
  }
}

// A server of its own, to be killed.
const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-jobs-')));
let url = '';

async function startDatabase(): Promise<void> {
  const postgres = await joinOrStartPostgres(dataDir);
  url = postgres.url;
  await prepareJobs(postgres.client);
  await postgres.client.end();
}

beforeAll(async () => {
  await startDatabase();
  connectDb(url, { connections: 2 });
});
afterAll(async () => {
  await stopJobs();
  await disconnectDb();
  await stopPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

test('a database that is killed and comes back costs no job: what ran is recorded once, what waited is done, and the log says each once', async () => {
  const said = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'info')];
  const begun: string[] = [];
  let letEnd = (): void => undefined;
  onJob('toll', async ({ bell }) => {
    begun.push(bell);
    if (bell === 'runs') await new Promise<void>((resolve) => (letEnd = resolve));
  });
  const toll = (bell: string) => inTransaction((tx) => enqueue(tx, 'toll', { bell }));
  await startJobs(url);
  await toll('runs');
  await expect.poll(() => begun, { timeout: 5_000 }).toEqual(['runs']);

  process.kill(
    Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  );
  letEnd();
  // Long enough for several questions that nobody answers.
  await pause(3_500);
  await startDatabase();

  await expect
    .poll(
      () =>
        toll('new').then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
  await expect.poll(() => begun, { timeout: 5_000 }).toContain('new');
  const left = () => db().$queryRaw`SELECT id FROM pgboss.job`;
  await expect.poll(left, { timeout: 5_000 }).toEqual([]);
  expect(begun.filter((bell) => bell === 'runs')).toEqual(['runs']);
  expect(said.flatMap((spy) => spy.mock.calls.map((call) => call.at(-1)))).toEqual([
    'waiting for the database',
    'the database answers again',
  ]);
});
