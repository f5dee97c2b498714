import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { ensureUnchanged } from './changed-meanwhile';
import { type DeskDecision, SETTLING } from './decision';
import { whyNot } from './decision-rules';
import { ensureUnclaimed, releaseClaim } from './desk/claims.server';
import type { Details } from './effects/effect';
import { EFFECTS } from './effects/effects.server';
import { holdSubject, type Subject } from './load-subject.server';
import { itemText } from './moderation-address';
import { canDecide } from './permissions';
import { type Given, recordDecision, settleReason } from './record-decision.server';
import { tellOfDecision } from './tell-of-decision.server';

export interface DecisionInput extends Given, Details {
  slug: string;
  number: number;
  kind: DeskDecision;
  /** `Subject.seen` of the page on which it was decided. */
  seen: string;
}

/**
 * Decides on a comment: does it and records it, or neither. Throws `NotFound`, `Forbidden`, `InvalidField`; `ChangedMeanwhile` where the comment is
 * another than the one that was looked at; `Conflict` where the decision is not possible on it as it is, or somebody else is working on it.
 */
export async function decide(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: DecisionInput,
): Promise<{ id: string; number: number }> {
  const subject = await holdSubject(tx, input);
  ensure(canDecide(actor, subject));
  const item = itemText({ about: 'comment', number: subject.number });
  await ensureUnclaimed(tx, clock, actor, subject.spaceId, item);
  ensureUnchanged(input.seen, subject.seen);
  const decision = await takeDecision(tx, clock, actor, subject, input);
  await releaseClaim(tx, subject.spaceId, item);
  return decision;
}

/** The decision itself, on a comment that is held and that the actor may decide on. */
export async function takeDecision(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  subject: Subject,
  input: Given & Details & { kind: DeskDecision; batchId?: string },
): Promise<{ id: string; number: number }> {
  const { kind } = input;
  const refusal = whyNot(kind, subject.state);
  if (refusal !== undefined) throw new Conflict(refusal);
  const reason = await settleReason(tx, kind, input);
  const id = clock.newId();
  const waitedSince = waitingSince(subject);
  const deciding = { tx, clock, actor, subject, reason, details: input, decisionId: id };
  const applied = await EFFECTS[kind].apply(deciding);
  const decision = await recordDecision(tx, clock, actor, {
    id,
    spaceId: subject.spaceId,
    kind,
    given: input,
    commentId: subject.id,
    accountId: subject.accountId,
    revisionId: applied.revisionId ?? null,
    attachmentId: applied.attachmentId ?? null,
    data: applied.data ?? {},
    waitedSince,
    batchId: input.batchId ?? null,
  });
  if (SETTLING.includes(kind))
    await tx.flag.updateMany({
      where: { commentId: subject.id, settledById: null },
      data: { settledById: id },
    });
  await tellOfDecision(tx, clock, actor, { subject, kind, decision: decision.number, ...applied });
  return decision;
}

/** Since when somebody waited for it: the oldest hold or open flag. */
function waitingSince({ holds, flags }: Subject): Date | null {
  const times = [...holds.map(({ heldAt }) => heldAt), ...flags.map(({ at }) => at)];
  return times.length === 0 ? null : new Date(Math.min(...times.map((time) => time.getTime())));
}
