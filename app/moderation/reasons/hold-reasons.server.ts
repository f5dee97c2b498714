import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import type { ReasonUse } from '../decision';
import type { ReasonTitle } from './reason';

/** A reason as it is kept. */
export interface HeldReason {
  code: string;
  title: ReasonTitle;
  uses: ReasonUse[];
  asksForText: boolean;
  position: number;
  retiredAt: Date | null;
}

/** All reasons in their order, held until the transaction ends: who changes the list next comes after. */
export async function holdReasons(tx: Tx): Promise<HeldReason[]> {
  await tx.$queryRaw`SELECT code FROM moderation_reason ORDER BY code FOR UPDATE`;
  const rows = await tx.moderationReason.findMany({ orderBy: [{ position: 'asc' }, { code: 'asc' }] });
  return rows.map((row) => ({ ...row, title: row.title as ReasonTitle, uses: row.uses as ReasonUse[] }));
}

/** One of them. Throws `NotFound`. */
export async function holdReason(tx: Tx, code: string): Promise<HeldReason> {
  const reason = (await holdReasons(tx)).find((one) => one.code === code);
  if (!reason) throw new NotFound('There is no such reason.');
  return reason;
}
