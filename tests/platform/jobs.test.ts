import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { db, inTransaction } from '~/platform/db.server';
import { bossOver, overPrisma, takeJobs } from '~/platform/jobs/queue.server';
import {
  enqueue,
  type Jobs,
  onJob,
  prepareJobs,
  type RunningJob,
  runJobs,
  startJobs,
  stopJobs,
} from '~/platform/jobs.server';
import { log } from '~/platform/log.server';
import { databaseUrl } from '~/platform/postgres/embedded-postgres.server';
import { useDatabase } from '../support/database';

declare module '~/platform/jobs.server' {
  interface Jobs {
    ring: { bell: string; times?: number | null };
  }
}

const database = useDatabase();
const ring = (data: Jobs['ring'], options?: { startAfter?: Date; expireInSeconds?: number }) =>
  inTransaction((tx) => enqueue(tx, 'ring', data, options));

/** What pg-boss keeps, wherever. */
const kept = () =>
  db().$queryRaw<{ state: string; seconds: number }[]>`
    SELECT state::text, extract(epoch FROM start_after - now())::float8 AS seconds FROM pgboss.job
    UNION ALL SELECT 'archived', 0 FROM pgboss.archive`;

let rung: [Jobs['ring'], RunningJob][] = [];
const bells = (): string[] => rung.map(([{ bell }]) => bell);
const takeBack: (() => void)[] = [];
function onRing(work: (data: Jobs['ring'], job: RunningJob) => Promise<void> | void = () => undefined): void {
  takeBack.push(
    onJob('ring', async (data, job) => {
      rung.push([data, job]);
      await work(data, job);
    }),
  );
}

afterEach(async () => {
  for (const back of takeBack.splice(0)) back();
  rung = [];
  await stopJobs();
  await db().$executeRaw`TRUNCATE pgboss.job, pgboss.archive`;
});

describe('a job', () => {
  test('belongs to the change that asked for it: with it, or not at all', async () => {
    onRing();
    const change = inTransaction(async (tx) => {
      await enqueue(tx, 'ring', { bell: 'never' });
      throw new Error('the change came to nothing');
    });
    await expect(change).rejects.toThrow('came to nothing');
    const id = await inTransaction(async (tx) => {
      const ringing = await enqueue(tx, 'ring', { bell: 'once' });
      expect(await runJobs(), 'nobody sees it before the change is there').toEqual([]);
      return ringing;
    });
    expect(await runJobs()).toEqual([{ name: 'ring', id, outcome: 'done' }]);
    expect(rung).toEqual([[{ bell: 'once' }, { id, attempt: 1, isLast: false }]]);
  });

  test('carries its data as they were, and leaves nothing in the database once it is done', async () => {
    onRing();
    const bell = '"\\ \'; DROP TABLE x; -- ليلى 👩‍👩‍👧 \u202e $1 %s {{x}}';
    await ring({ bell, times: null });
    await runJobs();
    expect([rung[0]?.[0], await kept()]).toEqual([{ bell, times: null }, []]);
  });

  test('waits for its time', async () => {
    onRing();
    await ring({ bell: 'noon' }, { startAfter: new Date(Date.now() + 3_600_000) });
    expect(await runJobs()).toEqual([]);
    expect((await runJobs({ early: true })).map((run) => run.outcome)).toEqual(['done']);
  });

  test('comes after the older ones, and what it asks for itself comes last', async () => {
    onRing(async ({ bell }) => void (bell === 'first' && (await ring({ bell: 'echo' }))));
    for (const bell of ['first', 'second', 'third']) await ring({ bell });
    await runJobs();
    expect(bells()).toEqual(['first', 'second', 'third', 'echo']);
  });

  test('that fails is tried again 15 to 30 seconds later, then after longer and longer times', async () => {
    onRing(() => Promise.reject(new Error('the rope broke')));
    const id = await ring({ bell: 'a' });
    for (const seconds of [15, 30, 60, 120]) {
      expect(await runJobs({ early: true })).toEqual([
        { name: 'ring', id, outcome: 'retried later', error: 'the rope broke' },
      ]);
      const [waiting] = await kept();
      expect(waiting?.state).toBe('retry');
      expect(waiting?.seconds).toBeGreaterThan(seconds - 2);
      expect(waiting?.seconds).toBeLessThanOrEqual(2 * seconds);
    }
    expect(rung.map(([, job]) => [job.id, job.attempt])).toEqual(
      [1, 2, 3, 4].map((attempt) => [id, attempt]),
    );
  });

  test('that fails thirteen times is given up, the log says so, and it is kept to be looked at', async () => {
    const error = vi.spyOn(log, 'error');
    onRing(() => Promise.reject(new Error('the rope broke')));
    const id = await ring({ bell: 'a' });
    const outcomes: string[] = [];
    for (let attempt = 1; attempt <= 13; attempt += 1)
      outcomes.push(...(await runJobs({ early: true })).map((run) => run.outcome));
    expect(outcomes).toEqual([...Array(12).fill('retried later'), 'failed']);
    expect(rung.map(([, job]) => job.isLast)).toEqual([...Array(12).fill(false), true]);
    expect(error.mock.calls).toEqual([
      [
        { job: id, name: 'ring', attempt: 13, err: expect.objectContaining({ message: 'the rope broke' }) },
        'job failed for good',
      ],
    ]);
    expect([await runJobs({ early: true }), (await kept()).map((job) => job.state)]).toEqual([
      [],
      ['failed'],
    ]);
  });

  test('that takes longer than it may is taken for failed', async () => {
    onRing(() => pause(60_000, undefined, { ref: false }));
    await ring({ bell: 'a' }, { expireInSeconds: 1 });
    expect(await runJobs()).toMatchObject([{ outcome: 'retried later', error: 'not done after 1 seconds' }]);
  });

  test('that nobody does here waits for somebody who does', async () => {
    await ring({ bell: 'a' });
    expect(await runJobs()).toMatchObject([
      { outcome: 'retried later', error: 'nobody does jobs of the name ring here' },
    ]);
    onRing();
    expect(await runJobs({ early: true })).toMatchObject([{ outcome: 'done' }]);
  });

  test('whose process died while it ran is done again', async () => {
    onRing();
    const id = await ring({ bell: 'a' }, { expireInSeconds: 1 });
    expect((await takeJobs(bossOver(overPrisma(db())), 1)).length).toBe(1);
    await pause(1_100);
    const client = new Client({ connectionString: database.url() });
    await client.connect();
    await bossOver({ executeSql: (text, values) => client.query(text, values) }).maintain();
    await client.end();
    await runJobs({ early: true });
    expect(rung).toEqual([[{ bell: 'a' }, { id, attempt: 2, isLast: false }]]);
  });
});

describe('the server', () => {
  test('does new jobs within seconds, on at most two connections of its own, and one job only once', async () => {
    onRing();
    await startJobs(database.url());
    const all = Array.from({ length: 30 }, (_, number) => `bell ${number}`);
    for (const bell of all) await ring({ bell });
    await expect.poll(() => bells().length, { timeout: 5_000, interval: 20 }).toBe(all.length);
    const [connections] = await db().$queryRaw<{ number: number }[]>`
      SELECT count(*)::int AS number FROM pg_stat_activity
      WHERE application_name = 'plenary jobs' AND datname = current_database()`;
    expect(connections?.number).toBeLessThanOrEqual(2);
    await expect.poll(kept).toEqual([]);
    expect(bells().sort()).toEqual(all.sort());
  });

  test('lets a running job end when it stops, and begins no other', async () => {
    let ended = 0;
    onRing(async () => {
      await pause(400);
      ended += 1;
    });
    await startJobs(database.url());
    for (let number = 0; number < 10; number += 1) await ring({ bell: 'a' });
    await expect.poll(() => rung.length, { timeout: 5_000, interval: 10 }).toBeGreaterThan(0);
    await stopJobs();
    const begun = rung.length;
    expect([begun < 10, ended, (await kept()).length]).toEqual([true, begun, 10 - begun]);
    await pause(1_200);
    expect(rung.length).toBe(begun);
  });

  test('stops after five seconds although a job does not end; that job is done again after the next start', async () => {
    onRing(({ bell }) => (bell === 'hangs' && rung.length === 1 ? new Promise(() => undefined) : undefined));
    await startJobs(database.url());
    await ring({ bell: 'hangs' });
    await expect.poll(() => rung.length, { timeout: 5_000 }).toBe(1);
    const before = Date.now();
    await stopJobs();
    const seconds = (Date.now() - before) / 1000;
    expect([seconds > 4.9, seconds < 10]).toEqual([true, true]);
    expect((await runJobs({ early: true })).map((run) => run.outcome)).toEqual(['done']);
  });

  test('goes on with the others while one job takes long', async () => {
    let letEnd = (): void => undefined;
    onRing(({ bell }) => (bell === 'long' ? new Promise((resolve) => (letEnd = resolve)) : undefined));
    await startJobs(database.url());
    await ring({ bell: 'long' });
    await expect.poll(bells, { timeout: 5_000 }).toEqual(['long']);
    await ring({ bell: 'short' });
    await expect.poll(bells, { timeout: 5_000 }).toEqual(['long', 'short']);
    letEnd();
  });
});

describe('a database', () => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const empty = databaseUrl(inject('postgresUrl'), name);
  const onServer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: inject('postgresUrl') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name} TEMPLATE template0`);
    return () => onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  test('is made ready for jobs by several processes at the same moment, and again at each start', async () => {
    const clients = Array.from({ length: 5 }, () => new Client({ connectionString: empty }));
    await Promise.all(clients.map((client) => client.connect()));
    await Promise.all(clients.map(prepareJobs));
    await Promise.all(clients.map(prepareJobs));
    const queues = await clients[0]?.query('SELECT name FROM pgboss.queue');
    expect(queues?.rows).toEqual([{ name: 'plenary' }]);
    await Promise.all(clients.map((client) => client.end()));
  });
});
