import { type Clock, systemClock } from '~/platform/clock.server';
import { inTransaction, type Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { onJob } from '~/platform/jobs.server';
import { readPrepared } from './read-prepared.server';
import { recordStageMove } from './record-stage-move.server';
import { scheduleStageMove } from './schedule-stage-move.server';
import { isRequired, needsOf, nextMoveByClock } from './stage';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** The opening time came, but the space lacked what it needs. */
    'opening-missed': { needs: string[] };
  }
}

/** Does the jobs of the clock. Returns what takes that back. */
export const moveStagesByClock = (clock: Clock = systemClock): (() => void) =>
  onJob('move-stage', ({ spaceId, at }) =>
    inTransaction((tx) => moveStageByClock(tx, clock, { spaceId, at: new Date(at) })),
  );

/**
 * Moves a space whose time has come. What counts is the space as it stands now: a job whose time is not the space's any more, or that comes a second time,
 * on whichever instance, does nothing. A space that lacks what it needs stays a draft, and its team is told.
 */
export async function moveStageByClock(
  tx: Tx,
  clock: Clock,
  { spaceId, at }: { spaceId: string; at: Date },
): Promise<void> {
  const held = await tx.$queryRaw<object[]>`SELECT id FROM space WHERE id = ${spaceId}::uuid FOR UPDATE`;
  if (held.length === 0) return;
  const space = await readPrepared(tx, spaceId);
  const next = nextMoveByClock(space);
  if (!next || next.at.getTime() !== at.getTime()) return;
  const now = clock.now();
  // The database's clock, which woke us, goes a little before ours.
  if (next.at > now) return scheduleStageMove(tx, clock, { id: spaceId, ...space });
  const { stage: from, opensAt, closesAt } = space;
  const needs = from === 'draft' ? needsOf(space).filter(isRequired) : [];
  if (needs.length > 0 || (from === 'draft' && closesAt && closesAt <= now)) {
    await emitSpaceEvent(tx, clock, { spaceId, type: 'opening-missed', data: { needs } });
    return;
  }
  const becomes = { stage: next.to, opensAt, closesAt };
  const mover = { byClock: true, actorId: null, reason: null };
  await recordStageMove(tx, clock, { id: spaceId, from }, becomes, mover);
}
