import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canEditReasons } from '../permissions';
import { holdReason } from './hold-reasons.server';
import { recordReasonChange } from './record-reason-change.server';

/** Offers a reason again that was retired, for the secretariat, in its old place. One that is offered stays as it is. Raises `NotFound`. */
export async function bringBackReason(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { code }: { code: string },
): Promise<void> {
  ensure(canEditReasons(actor));
  const { retiredAt } = await holdReason(tx, code);
  if (retiredAt === null) return;
  await tx.moderationReason.update({ where: { code }, data: { retiredAt: null } });
  await recordReasonChange(tx, clock, actor, 'reason-brought-back', { code });
}
