import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { type DecisionKind, REASON_USE_OF, type ReasonUse, USUAL_REASON } from '../decision';
import { canEditReasons } from '../permissions';
import { type HeldReason, holdReason } from './hold-reasons.server';
import { OTHER_REASON, type ReasonWords } from './reason';
import { recordReasonChange } from './record-reason-change.server';

/**
 * Words a reason anew and says for what it is good, for the secretariat; its code stays, and so do decisions that have it. "Other" is good for everything
 * and always asks for words. Nothing is recorded where all stands already. Raises `NotFound`, and
 * `InvalidField` of `uses` where a decision would lose its usual reason.
 */
export async function editReason(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { code, ...sent }: ReasonWords & { code: string },
): Promise<void> {
  ensure(canEditReasons(actor));
  const reason = await holdReason(tx, code);
  const { uses, asksForText } = code === OTHER_REASON ? reason : sent;
  const words = { title: sent.title, uses, asksForText };
  if (usesNeeded(code).some((use) => !uses.includes(use)))
    throw new InvalidField('uses', says('reasonUseNeeded'));
  if (isDeepStrictEqual(words, wordsOf(reason))) return;
  await tx.moderationReason.update({ where: { code }, data: words });
  await recordReasonChange(tx, clock, actor, 'reason-edited', { code, before: wordsOf(reason), ...words });
}

/** For what the usual reason of a decision must be good. */
const usesNeeded = (code: string): ReasonUse[] =>
  (Object.entries(USUAL_REASON) as [DecisionKind, string][]).flatMap(([kind, usual]) =>
    usual === code ? [REASON_USE_OF[kind]] : [],
  );

const wordsOf = ({ title, uses, asksForText }: HeldReason): ReasonWords => ({ title, uses, asksForText });
