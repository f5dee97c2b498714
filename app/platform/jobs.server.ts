import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type PgBoss from 'pg-boss';
import { db, type Tx } from './db.server';
import { bossOver, type KeptJob, overPrisma, QUEUE, type TakenJob, takeJobs } from './jobs/queue.server';
import { log } from './log.server';
import { type LastingPool, openLastingPool } from './postgres/lasting-pool.server';

/**
 * Work that is done after the answer, and again where it failed. Domains add their own by declaration merging:
 * `declare module '~/platform/jobs.server' { interface Jobs { 'build-export': { exportId: string } } }`. What a job carries is JSON: dates as strings.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the domains' declarations
export interface Jobs {}

export type JobName = keyof Jobs & string;

/** A job as the one who does it sees it. */
export interface RunningJob {
  /** The same at every attempt. */
  id: string;
  /** From 1. */
  attempt: number;
  /** Whether it is given up if it fails once more. */
  isLast: boolean;
}

/** What became of a job when it was run. */
export interface JobRun {
  name: string;
  id: string;
  outcome: 'done' | 'retried later' | 'failed';
  /** Why it was not done. */
  error?: string;
}

type Work<N extends JobName = JobName> = (data: Jobs[N], job: RunningJob) => Promise<void>;

/** A mail that somebody waits for leaves half a second after the request, on average; an idle server spends next to nothing on asking. */
const POLL_MILLISECONDS = 1_000;
/** So many jobs run side by side; they wait for others (a mail server) more than they compute. */
const AT_ONCE = 4;
/** One connection for the questions, one for what is recorded meanwhile. */
const CONNECTIONS = 2;
/** A stop waits so long for what runs; the rest is done again after the next start. */
const STOP_SECONDS = 5;

/**
 * pg-boss waits 15 to 30 seconds after the first failure and twice as long after each further one: what only hiccups is done within a
 * minute, a greylisting mail server (five minutes) at the fifth attempt, and one that is down for the night still gets it: the
 * thirteenth and last attempt is made after 17 to 34 hours. Later, the links in a mail have expired.
 */
const RETRIES = { retryLimit: 12, retryDelay: 15, retryBackoff: true };
/** Who takes longer is taken for dead, and the job for undone. A job that may take longer says so when it is enqueued. */
const EXPIRE_SECONDS = 300;

// Kept with the process: the web bundle and the server that loads it are one application.
const holder = globalThis as typeof globalThis & { plenaryJobs?: Map<string, Work> };
holder.plenaryJobs ??= new Map();
const works = holder.plenaryJobs;

/**
 * Says who does the jobs of a name; the last to say so does them, and the returned function takes that back. Wired in `app/server/`.
 * A job whose process died while it ran is run again: its work must bear being done twice. What it throws is why the job is retried.
 */
export function onJob<N extends JobName>(name: N, work: Work<N>): () => void {
  const previous = works.get(name);
  works.set(name, work as unknown as Work);
  return () => void (previous ? works.set(name, previous) : works.delete(name));
}

/**
 * Puts a job into the caller's open transaction: it is there when that commits, and never was when it does not. Returns the job's id.
 * `startAfter` is the earliest moment, `expireInSeconds` how long it may run (else five minutes).
 */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  data: Jobs[N],
  options: { startAfter?: Date; expireInSeconds?: number } = {},
): Promise<string> {
  const kept: KeptJob = { job: name, data };
  const id = await bossOver(overPrisma(tx)).send(QUEUE, kept, {
    ...RETRIES,
    expireInSeconds: options.expireInSeconds ?? EXPIRE_SECONDS,
    ...(options.startAfter ? { startAfter: options.startAfter } : {}),
  });
  if (!id) throw new Error(`the job ${name} was not taken`);
  return id;
}

/** Where two prepare at once, pg-boss lets one of them fail; who waits for this lock finds it done. */
const PREPARE_LOCK = [0x504c, 3];

/** Makes what jobs need in the database, where it is missing or older; right after the migrations. Cheap where it is there, safe when two do it at once. */
export async function prepareJobs(client: Client): Promise<void> {
  const boss = bossOver({ executeSql: (text, values) => client.query(text, values) }, { migrate: true });
  await client.query('SELECT pg_advisory_lock($1, $2)', PREPARE_LOCK);
  try {
    await boss.start();
    await boss.createQueue(QUEUE);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1, $2)', PREPARE_LOCK);
    await boss.stop({ graceful: false });
  }
}

interface Worker {
  boss: PgBoss;
  pool: LastingPool;
  /** What runs, by the job's id. */
  running: Map<string, Promise<void>>;
  stopping: AbortController;
  loop: Promise<void>;
}

let worker: Worker | undefined;

/** Begins to do jobs in this process, on two connections of its own to the prepared database at `databaseUrl`; done once, by the server. */
export async function startJobs(databaseUrl: string): Promise<void> {
  if (worker) throw new Error('jobs are being done already');
  const pool = openLastingPool(databaseUrl, { name: 'plenary jobs', connections: CONNECTIONS });
  const boss = bossOver(pool, { supervise: true });
  try {
    await boss.start();
  } catch (error) {
    await pool.end();
    throw error;
  }
  const stopping = new AbortController();
  const started: Worker = { boss, pool, running: new Map(), stopping, loop: Promise.resolve() };
  started.loop = keepWorking(started);
  worker = started;
}

/** Takes up no more jobs and lets those that run end, for five seconds at most; the rest is done again after the next start. */
export async function stopJobs(): Promise<void> {
  const stopped = worker;
  worker = undefined;
  if (!stopped) return;
  const { boss, pool, running, stopping, loop } = stopped;
  stopping.abort();
  const ended = loop.then(() => Promise.all(running.values()));
  await within(STOP_SECONDS, ended).catch(() => undefined);
  // Where the database is gone as well, they are done again once their time is over.
  await Promise.allSettled(
    [...running.keys()].map((id) => boss.fail(QUEUE, id, { message: 'the server stopped' })),
  );
  await boss.stop({ graceful: false });
  await pool.end();
}

/**
 * Takes jobs up until it is stopped. Not pg-boss's own loop: that does not wait for what it records, so a database that goes away at
 * that moment ends the process.
 */
async function keepWorking({ boss, running, stopping: { signal } }: Worker): Promise<void> {
  const rest = (): Promise<unknown> => pause(POLL_MILLISECONDS, undefined, { signal }).catch(() => undefined);
  // What was done while the database went away is recorded when it is back: else it would be done twice.
  const recording = async (record: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        return void (await record());
      } catch (error) {
        if (signal.aborted) throw error;
        await rest();
      }
    }
  };
  while (!signal.aborted) {
    const free = AT_ONCE - running.size;
    const jobs = await takeJobs(boss, free).catch(() => []);
    for (const job of jobs) {
      const run = runJob(boss, job, recording)
        .catch((error: Error) => log.warn({ job: job.id, error: error.message }, 'job not recorded'))
        .then(() => void running.delete(job.id));
      running.set(job.id, run);
    }
    // Short of work: look again in a while. Short of hands: as soon as one is free.
    if (jobs.length < free) await rest();
    else if (running.size === AT_ONCE) await Promise.race(running.values());
  }
}

/** So many are taken up at once where they are run one after the other. */
const BATCH = 1_000;

/**
 * Runs what waits, here and now, one after the other, and what that enqueues; returns what became of each. For where no server is there
 * to do it: tests. With `early`, what waits for its time (a start date, the next attempt) is run once as well.
 */
export async function runJobs({ early = false }: { early?: boolean } = {}): Promise<JobRun[]> {
  // pg-boss keeps it to itself where it could not ask.
  let failure: unknown;
  const connection = overPrisma(db());
  const boss = bossOver({
    executeSql: (text, values) =>
      connection.executeSql(text, values).catch((error: unknown) => {
        failure = error;
        throw error;
      }),
  });
  const runs: JobRun[] = [];
  const take = async (isEarly: boolean): Promise<TakenJob[]> => {
    const jobs = await takeJobs(boss, BATCH, isEarly);
    if (failure) throw failure;
    return jobs;
  };
  for (let jobs = await take(early); jobs.length > 0; jobs = await take(false))
    for (const job of jobs) runs.push(await runJob(boss, job, async (record) => void (await record())));
  return runs;
}

async function runJob(
  boss: PgBoss,
  { id, data: kept, retryCount, retryLimit, expireInSeconds }: TakenJob,
  recording: (record: () => Promise<unknown>) => Promise<void>,
): Promise<JobRun> {
  const name = kept.job;
  const isLast = retryCount >= retryLimit;
  const attempt = retryCount + 1;
  try {
    const work = works.get(name);
    if (!work) throw new Error(`nobody does jobs of the name ${name} here`);
    await within(Number(expireInSeconds), work(kept.data as Jobs[JobName], { id, attempt, isLast }));
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    if (isLast) log.error({ job: id, name, attempt, err: thrown }, 'job failed for good');
    else log.warn({ job: id, name, attempt, error }, 'job failed; it will be tried again');
    await recording(() => boss.fail(QUEUE, id, { message: error }));
    return { name, id, outcome: isLast ? 'failed' : 'retried later', error };
  }
  await recording(() => boss.deleteJob(QUEUE, id));
  return { name, id, outcome: 'done' };
}

async function within(seconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  const late = pause(seconds * 1000, undefined, { signal: over.signal }).then(() => {
    throw new Error(`not done after ${seconds} seconds`);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    over.abort();
  }
}
