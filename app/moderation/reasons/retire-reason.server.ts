import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { REASON_USES, USUAL_REASON } from '../decision';
import { canEditReasons } from '../permissions';
import { holdReason, holdReasons } from './hold-reasons.server';
import { OTHER_REASON } from './reason';
import { recordReasonChange } from './record-reason-change.server';

/**
 * Offers a reason no longer, for the secretariat; decisions that have it keep it. A second time changes nothing. Raises `NotFound`, and `Conflict` for
 * "other", for those that a single press of a key gives, and for the last one that is good for something.
 */
export async function retireReason(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { code }: { code: string },
): Promise<void> {
  ensure(canEditReasons(actor));
  const reason = await holdReason(tx, code);
  if (reason.retiredAt !== null) return;
  if (code === OTHER_REASON)
    throw new Conflict(
      '“Other” stays: without it a moderator would have to give a reason that is not the true one.',
    );
  if (Object.values(USUAL_REASON).includes(code))
    throw new Conflict(
      'This reason is the usual one of a decision, and given where a moderator approves by a single key. Reword it instead.',
    );
  const others = (await holdReasons(tx)).filter((one) => one.code !== code && one.retiredAt === null);
  const lacking = REASON_USES.find((use) => !others.some(({ uses }) => uses.includes(use)));
  if (lacking !== undefined)
    throw new Conflict('No other reason is good for what this one is. Add one first.');
  await tx.moderationReason.update({ where: { code }, data: { retiredAt: clock.now() } });
  await recordReasonChange(tx, clock, actor, 'reason-retired', { code });
}
