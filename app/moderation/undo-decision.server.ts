import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { isDeskDecision } from './decision';
import { whyNotUndone } from './decision-rules';
import { EFFECTS } from './effects/effects.server';
import { type HeldDecision, holdDecision } from './hold-decision.server';
import { loadSubject } from './load-subject.server';
import { canDecide } from './permissions';
import { type Given, recordDecision, settleReason } from './record-decision.server';
import { tellOfDecision } from './tell-of-decision.server';

export interface UndoneDecision extends Given {
  slug: string;
  /** The number of the decision that is taken back. */
  decision: number;
}

/**
 * Takes a decision back: what it did is undone, flags that it answered are open again, and that is a decision too. Where it was contested, this is
 * the answer. Throws `NotFound`, `Forbidden`, `InvalidField`, and `Conflict` where what it did was changed since or cannot be undone.
 */
export async function undoDecision(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: UndoneDecision,
): Promise<{ id: string; number: number }> {
  const undone = await holdDecision(tx, input);
  const { kind, comment } = undone;
  if (!isDeskDecision(kind) || !comment)
    throw new Conflict(whyNotUndone({ kind, isUndone: false, stillStands: true }) ?? FINAL_WORDS);
  const subject = await loadSubject(tx, { slug: input.slug, number: comment.number });
  ensure(canDecide(actor, subject));
  const effect = EFFECTS[kind];
  const stillStands = await effect.stillStands({ tx, subject, decision: undone });
  const refusal = whyNotUndone({ kind, isUndone: undone.undoneBy !== null, stillStands });
  if (refusal !== undefined) throw new Conflict(refusal);
  await settleReason(tx, 'undo', input);
  const { rewrote, touched } = await effect.undo({ tx, clock, subject, decision: undone });
  const decision = await recordDecision(tx, clock, actor, {
    id: clock.newId(),
    spaceId: undone.spaceId,
    kind: 'undo',
    given: input,
    commentId: subject.id,
    accountId: undone.accountId,
    undoesId: undone.id,
    waitedSince: openContest(undone)?.at ?? null,
  });
  await tx.flag.updateMany({ where: { settledById: undone.id }, data: { settledById: null } });
  await answerContest(tx, undone, decision.id);
  await tellOfDecision(tx, clock, actor, {
    subject,
    kind: 'undo',
    decision: decision.number,
    ...(rewrote ? { rewrote } : {}),
    ...(touched ? { touched } : {}),
  });
  return decision;
}

const FINAL_WORDS = 'This decision cannot be taken back. Decide anew instead.';

const openContest = ({ contest }: HeldDecision) => (contest && contest.answerId === null ? contest : null);

/** Gives a contest that is open its answer. */
export async function answerContest(tx: Tx, decision: HeldDecision, answerId: string): Promise<void> {
  const contest = openContest(decision);
  if (contest) await tx.contest.update({ where: { id: contest.id }, data: { answerId } });
}
