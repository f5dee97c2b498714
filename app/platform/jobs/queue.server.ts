import PgBoss from 'pg-boss';
import type { Tx } from '../db.server';

/** What pg-boss keeps: the name is ours, since its own names are queues. */
export interface KeptJob {
  job: string;
  data: unknown;
}

/**
 * One queue for all names: a new kind of job needs no preparation of the database, which the command line and the tests would have
 * to know of, and an idle server asks one question a second however many kinds there are.
 */
export const QUEUE = 'plenary';

/** How often pg-boss looks for jobs whose process died, and clears up. */
const MAINTENANCE_SECONDS = 60;
/** A job that failed for good stays to be looked at over a long weekend; what was done is deleted at once, for it holds addresses and links. */
const FAILED_KEPT_SECONDS = 3 * 24 * 3600;
const ARCHIVE_KEPT_DAYS = 1;

/** pg-boss over somebody's connection; what it does by itself is switched off, apart from what is asked for. Its schedules are not used. */
export function bossOver(
  connection: PgBoss.Db,
  own: { migrate?: boolean; supervise?: boolean } = {},
): PgBoss {
  const boss = new PgBoss({
    db: connection,
    migrate: false,
    supervise: false,
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    archiveFailedAfterSeconds: FAILED_KEPT_SECONDS,
    deleteAfterDays: ARCHIVE_KEPT_DAYS,
    ...own,
  });
  // Unheard, it would end the process. Every error comes from a statement, and whoever ran that has thrown or logged it.
  boss.on('error', () => undefined);
  return boss;
}

export const overPrisma = (connection: Pick<Tx, '$queryRawUnsafe'>): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await connection.$queryRawUnsafe(text, ...values) }),
});

export interface TakenJob extends PgBoss.Job<KeptJob> {
  retryCount: number;
  retryLimit: number;
}

/** Takes up to `most` jobs, oldest first; none where the database does not answer. */
export async function takeJobs(boss: PgBoss, most: number, isEarly = false): Promise<TakenJob[]> {
  const jobs = await boss.fetch<KeptJob>(QUEUE, { batchSize: most, ignoreStartAfter: isEarly });
  if (jobs.length === 0) return [];
  // pg-boss can bring these along, but in a row with an interval, which Prisma does not read.
  const { rows } = await boss.getDb().executeSql(ATTEMPTS, [QUEUE, jobs.map((job) => job.id)]);
  const byId = new Map(jobs.map((job) => [job.id, job]));
  return (rows as { id: string; retryCount: number; retryLimit: number }[]).flatMap((row) => {
    const job = byId.get(row.id);
    return job ? [{ ...job, ...row }] : [];
  });
}
const ATTEMPTS = `SELECT id, retry_count AS "retryCount", retry_limit AS "retryLimit" FROM pgboss.job
  WHERE name = $1 AND id = ANY($2::uuid[]) ORDER BY created_on, id`;
