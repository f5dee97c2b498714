import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/jobs.server';
import { type ClockedSpace, nextMoveByClock } from './stage';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** A space reaches its opening or closing time. `at`: the time that it was made for, ISO; the space's own decides. */
    'move-stage': { spaceId: string; at: string };
  }
}

/**
 * Lets the clock move a space when its next time comes: called with every change of its times or its stage. Earlier jobs of the space stay; they find
 * that their time is not the space's any more. A time that has passed is nobody's to wait for: an imported space stays in the stage that it came in.
 */
export async function scheduleStageMove(
  tx: Tx,
  clock: Clock,
  space: ClockedSpace & { id: string },
): Promise<void> {
  const next = nextMoveByClock(space);
  if (!next || next.at <= clock.now()) return;
  await enqueue(tx, 'move-stage', { spaceId: space.id, at: next.at.toISOString() }, { startAfter: next.at });
}
