import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { ensureUnclaimed } from '../desk/claims.server';
import { holdDecision } from '../hold-decision.server';
import { itemText } from '../moderation-address';
import { canAnswerContest } from '../permissions';
import { type UndoneDecision, undoDecision } from '../undo-decision.server';

/**
 * Takes a contested decision back after a second look by somebody else than who took it. Throws what `undoDecision` throws, and `Conflict` where
 * nobody contests it (any more) or somebody else is working on it.
 */
export async function overturnDecision(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: UndoneDecision,
): Promise<{ id: string; number: number }> {
  const overturned = await holdDecision(tx, input);
  ensure(canAnswerContest(actor, overturned));
  const { contest, number, spaceId } = overturned;
  await ensureUnclaimed(tx, clock, actor, spaceId, itemText({ about: 'contest', number }));
  if (!contest) throw new Conflict('Nobody contests this decision.');
  if (contest.answerId !== null) throw new Conflict('This contest was answered meanwhile.');
  return undoDecision(tx, clock, actor, input);
}
