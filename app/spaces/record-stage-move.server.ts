import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { scheduleStageMove } from './schedule-stage-move.server';
import type { SpaceStage } from './space';
import type { ClockedSpace } from './stage';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** `plannedClosing` (ISO) is the closing time that lay ahead when it was closed by hand. */
    'stage-moved': { from: SpaceStage; to: SpaceStage; plannedClosing?: string };
  }
}

/** Who moved a space, and why. */
export interface StageMover {
  byClock: boolean;
  actorId: string | null;
  reason: string | null;
}

/**
 * Writes a move down that was found right: the stage, with the times that it makes true, the record, the next job of the clock, the event.
 * The space is held by the caller. `plannedClosing` is a closing time that the move leaves behind, to be offered when it is opened again.
 */
export async function recordStageMove(
  tx: Tx,
  clock: Clock,
  space: { id: string; from: SpaceStage },
  becomes: ClockedSpace,
  mover: StageMover,
  plannedClosing: Date | null = null,
): Promise<void> {
  const { id: spaceId, from } = space;
  await tx.space.update({ where: { id: spaceId }, data: becomes });
  await tx.stageChange.create({
    data: { id: clock.newId(), spaceId, from, to: becomes.stage, at: clock.now(), ...mover },
  });
  await scheduleStageMove(tx, clock, { id: spaceId, ...becomes });
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'stage-moved',
    data: {
      from,
      to: becomes.stage,
      ...(plannedClosing ? { plannedClosing: plannedClosing.toISOString() } : {}),
    },
    actorId: mover.actorId,
  });
}
