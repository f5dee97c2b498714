import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canManageSpaces } from './permissions';
import { readActivityNames } from './read-activity-names.server';
import { readPrepared } from './read-prepared.server';
import { readSpaceFrame } from './read-space-frame.server';
import type { SpaceStage } from './space';
import type { SpaceFrame } from './space-view';
import { isRequired, needsOf, nextMoveByClock, nextStages } from './stage';

/** One move of a space, as it was made. */
export interface StageChangeLine {
  id: string;
  from: SpaceStage;
  to: SpaceStage;
  at: string;
  /** Who moved it: a name, empty for somebody whose account is closed; null for the clock and the command line. */
  who: string | null;
  byClock: boolean;
  reason: string | null;
}

/** Where a space stands and where it may go. */
export interface StagePage {
  space: SpaceFrame;
  next: readonly SpaceStage[];
  /** When the clock moves it, if nobody does before. */
  byClock: { to: 'open' | 'closed'; at: string } | null;
  /** What stands against opening it. */
  lacks: boolean;
  /** Newest first. */
  changes: StageChangeLine[];
}

/** The page on which the secretariat moves a space. Throws `NotFound`. */
export async function readStagePage(actor: Actor, slug: string, language: string): Promise<StagePage> {
  ensure(canManageSpaces(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const [prepared, changes] = await Promise.all([
    readPrepared(db(), space.id),
    db().stageChange.findMany({
      where: { spaceId: space.id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true, from: true, to: true, at: true, byClock: true, actorId: true, reason: true },
    }),
  ]);
  const nameOf = await readActivityNames(changes.map(({ actorId }) => actorId));
  const move = nextMoveByClock(prepared);
  return {
    space,
    next: nextStages(space.stage),
    byClock: move && { to: move.to, at: move.at.toISOString() },
    lacks: space.stage === 'draft' && needsOf(prepared).some(isRequired),
    changes: changes.map(({ actorId, at, ...change }) => ({
      ...change,
      at: at.toISOString(),
      who: nameOf(actorId),
    })),
  };
}
