import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { ensureUnclaimed, releaseClaim } from './desk/claims.server';
import { holdDecision } from './hold-decision.server';
import { itemText } from './moderation-address';
import { canAnswerContest } from './permissions';
import { recordDecision, settleReason } from './record-decision.server';
import { tellOfDecision } from './tell-of-decision.server';
import { answerContest, type UndoneDecision } from './undo-decision.server';

/**
 * Lets a contested decision stand, after a second look by somebody else than who took it; that is a decision too, and whom it concerns is told.
 * Throws `NotFound`, `Forbidden`, `InvalidField`, and `Conflict` where nobody contests it (any more) or somebody else is working on it.
 */
export async function upholdDecision(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: UndoneDecision,
): Promise<{ id: string; number: number }> {
  const upheld = await holdDecision(tx, input);
  ensure(canAnswerContest(actor, upheld));
  const item = itemText({ about: 'contest', number: upheld.number });
  await ensureUnclaimed(tx, clock, actor, upheld.spaceId, item);
  const { contest, comment } = upheld;
  if (!contest) throw new Conflict('Nobody contests this decision.');
  if (contest.answerId !== null) throw new Conflict('This contest was answered meanwhile.');
  await settleReason(tx, 'uphold', input);
  const decision = await recordDecision(tx, clock, actor, {
    id: clock.newId(),
    spaceId: upheld.spaceId,
    kind: 'uphold',
    given: input,
    commentId: comment?.id ?? null,
    accountId: upheld.accountId,
    data: { decision: upheld.number },
    waitedSince: contest.at,
  });
  await answerContest(tx, upheld, decision.id);
  await releaseClaim(tx, upheld.spaceId, item);
  if (comment)
    await tellOfDecision(tx, clock, actor, {
      subject: { spaceId: upheld.spaceId, number: comment.number },
      kind: 'uphold',
      decision: decision.number,
    });
  return decision;
}
