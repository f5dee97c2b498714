import { setTimeout as pause } from 'node:timers/promises';
import { holdAccount } from '~/accounts/hold-account.server';
import { db, inTransaction, type Tx } from '~/platform/db.server';

/**
 * Begins `work` while somebody else holds an account, and lets go, after `change`, once everything in `work` waits for it: so that what was read
 * before and is written after meets, every time. Returns how each ended.
 */
export async function meanwhile<T>(
  accountId: string,
  work: (() => Promise<T>)[],
  change: (tx: Tx) => Promise<unknown> = async () => undefined,
): Promise<PromiseSettledResult<T>[]> {
  let outcomes: Promise<PromiseSettledResult<T>[]> | undefined;
  await inTransaction(async (tx) => {
    await holdAccount(tx, accountId);
    outcomes = Promise.allSettled(work.map((begin) => begin()));
    await waiting(work.length);
    await change(tx);
  });
  return outcomes ?? [];
}

/** Waits until so many connections to this database wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (Number(row?.count) >= count) return;
    await pause(25);
  }
  throw new Error(`there are not ${count} that wait`);
}
