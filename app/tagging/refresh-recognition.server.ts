import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { RECOGNISER_VERSION } from './recogniser/recognise';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** A newer recogniser reads the space's comments. */
    'recogniser-changed': { version: string };
  }
}

/** After an upgrade: tells every space whose comments an older recogniser read, archived ones excepted. Returns how many. */
export async function refreshRecognition(tx: Tx, clock: Clock): Promise<number> {
  const spaces = await tx.space.findMany({
    where: { stage: { not: 'archived' }, recogniserVersion: { not: RECOGNISER_VERSION } },
    select: { id: true },
    orderBy: { slug: 'asc' },
  });
  for (const { id: spaceId } of spaces)
    await emitSpaceEvent(tx, clock, {
      spaceId,
      type: 'recogniser-changed',
      data: { version: RECOGNISER_VERSION },
    });
  return spaces.length;
}
