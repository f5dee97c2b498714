import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { canEditReasons } from '../permissions';
import { holdReasons } from './hold-reasons.server';
import { OTHER_REASON, type ReasonWords } from './reason';
import { recordReasonChange } from './record-reason-change.server';

/**
 * Adds a reason to the list, before "other", for the secretariat. Raises `InvalidField` of `reason` for one that there is or was: a code means the same
 * for good.
 */
export async function addReason(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { code, ...words }: ReasonWords & { code: string },
): Promise<void> {
  ensure(canEditReasons(actor));
  const reasons = await holdReasons(tx);
  if (reasons.some((one) => one.code === code)) throw new InvalidField('reason', says('reasonCodeTaken'));
  const other = reasons.find((one) => one.code === OTHER_REASON);
  const last = Math.max(0, ...reasons.map(({ position }) => position));
  const position = other && other.position === last ? other.position : last + 1;
  await tx.moderationReason.create({ data: { code, ...words, position } });
  if (other && other.position === position)
    await tx.moderationReason.update({ where: { code: OTHER_REASON }, data: { position: position + 1 } });
  await recordReasonChange(tx, clock, actor, 'reason-added', { code, ...words });
}
