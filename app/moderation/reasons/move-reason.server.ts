import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canEditReasons } from '../permissions';
import { holdReason, holdReasons } from './hold-reasons.server';
import { recordReasonChange } from './record-reason-change.server';

/** Moves a reason up or down among those that are offered, for the secretariat; at the end of the list it stays. Raises `NotFound`. */
export async function moveReason(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { code, to }: { code: string; to: 'up' | 'down' },
): Promise<void> {
  ensure(canEditReasons(actor));
  await holdReason(tx, code);
  const all = await holdReasons(tx);
  const offered = all.filter(({ retiredAt }) => retiredAt === null).map((one) => one.code);
  const at = offered.indexOf(code);
  const other = offered[at + (to === 'up' ? -1 : 1)];
  if (at === -1 || other === undefined) return;
  const order = all.map((one) => (one.code === code ? other : one.code === other ? code : one.code));
  // Numbered anew: positions that had gaps or met have none after it.
  for (const [place, one] of order.entries())
    await tx.moderationReason.update({ where: { code: one }, data: { position: place + 1 } });
  await recordReasonChange(tx, clock, actor, 'reason-moved', { code, to });
}
