import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { holdSpace } from './hold-space.server';
import { momentOf, refusePast } from './opening-times';
import { canManageSpaces } from './permissions';
import { readPrepared } from './read-prepared.server';
import { recordStageMove } from './record-stage-move.server';
import type { StageMove } from './space-settings-schema';
import { type ClockedSpace, isReopening, isRequired, needsOf, nextStages } from './stage';

/**
 * Moves a space to its next stage by hand, for the secretariat; from closed also back to open, with a reason and, if there is one, a new closing
 * time. Opening and closing times that lie ahead become now. Raises `Conflict` where the space is in another stage than `from`, does not go from
 * there to `to`, or lacks what it needs to open; `InvalidField` of `reason` or `closesAt`.
 */
export async function moveStage(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, move }: { slug: string; move: StageMove },
): Promise<void> {
  ensure(canManageSpaces(actor));
  const { id } = await holdSpace(tx, slug);
  const space = await readPrepared(tx, id);
  const { from, to } = move;
  if (space.stage !== from)
    throw new Conflict('The consultation has been moved to another stage meanwhile. Look at it again.');
  if (!nextStages(from).includes(to))
    throw new Conflict('A consultation cannot be moved from its stage to that one.');
  if (from === 'draft' && needsOf(space).some(isRequired))
    throw new Conflict(
      'It cannot be opened yet: it needs a welcome text, and a question or a workplan to comment on. Its overview says what is missing.',
    );
  if (isReopening(from, to) && !move.reason) throw new InvalidField('reason', says('reasonNeeded'));
  const now = clock.now();
  const { closesAt } = space;
  const planned = to === 'closed' && closesAt && closesAt > now ? closesAt : null;
  const mover = { byClock: false, actorId: accountOf(actor), reason: move.reason ?? null };
  await recordStageMove(tx, clock, { id, from }, becomesOf(space, move, now), mover, planned);
}

/** The stage, and times that are true of it. */
function becomesOf(
  space: ClockedSpace & { timeZone: string },
  { from, to, closesAt: typed }: StageMove,
  now: Date,
): ClockedSpace {
  const { opensAt, closesAt } = space;
  if (isReopening(from, to)) {
    const until = typed ? momentOf('closesAt', typed, space.timeZone, 'last') : null;
    refusePast('closesAt', until, null, now);
    return { stage: to, opensAt, closesAt: until };
  }
  if (to === 'open') {
    if (closesAt && closesAt <= now)
      throw new Conflict('Its closing time has passed. Set a new one in the settings, then open it.');
    return { stage: to, opensAt: opensAt && opensAt <= now ? opensAt : now, closesAt };
  }
  if (to === 'closed') return { stage: to, opensAt, closesAt: closesAt && closesAt <= now ? closesAt : now };
  return { stage: to, opensAt, closesAt };
}
