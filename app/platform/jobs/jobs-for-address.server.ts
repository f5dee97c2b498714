import type { Tx } from '../db.server';
import { QUEUE } from './queue.server';

/** A job that waits, runs, or was given up and is kept to be looked at, and that carries somebody's e-mail address. */
export interface JobForAddress {
  id: string;
  name: string;
  state: string;
  createdAt: string;
  /** Not before. */
  startAfter: string;
  /** Of a mail. */
  subject: string | null;
}

/** Jobs that carry an e-mail address, oldest first: a value of theirs is the address, in whatever case it was typed. What is done is not kept. */
export async function jobsForAddress(tx: Tx, address: string): Promise<JobForAddress[]> {
  const rows = await tx.$queryRaw<(Omit<JobForAddress, 'createdAt' | 'startAfter'> & Times)[]>`
    SELECT id::text, data->>'job' AS name, state::text, created_on AS "createdAt", start_after AS "startAfter", data->'data'->>'subject' AS subject
    FROM (SELECT id, name, data, state, created_on, start_after FROM pgboss.job
          UNION ALL SELECT id, name, data, state, created_on, start_after FROM pgboss.archive) AS kept
    WHERE name = ${QUEUE} AND EXISTS (
      SELECT FROM jsonb_path_query(data, '$.** ? (@.type() == "string")') AS value WHERE lower(value #>> '{}') = lower(${address}))
    ORDER BY created_on, id`;
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    startAfter: row.startAfter.toISOString(),
  }));
}

interface Times {
  createdAt: Date;
  startAfter: Date;
}

/** Takes back every job that carries an e-mail address; one that runs at this moment ends what it does. */
export async function forgetJobsForAddress(tx: Tx, address: string): Promise<void> {
  const ids = (await jobsForAddress(tx, address)).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.$executeRaw`DELETE FROM pgboss.job WHERE name = ${QUEUE} AND id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`DELETE FROM pgboss.archive WHERE name = ${QUEUE} AND id = ANY(${ids}::uuid[])`;
}
