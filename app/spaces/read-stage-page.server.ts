import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { localTime } from './local-time';
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
  /** Of one that was closed by hand: the closing time that lay ahead, if it still does, on the clocks of its zone. */
  formerClosing: string | null;
  /** What stands against opening it. */
  lacks: boolean;
  /** Newest first. */
  changes: StageChangeLine[];
}

/** The page on which the secretariat moves a space. Throws `NotFound`. */
export async function readStagePage(
  actor: Actor,
  slug: string,
  language: string,
  now: Date = new Date(),
): Promise<StagePage> {
  ensure(canManageSpaces(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const [prepared, changes, formerClosing] = await Promise.all([
    readPrepared(db(), space.id),
    db().stageChange.findMany({
      where: { spaceId: space.id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true, from: true, to: true, at: true, byClock: true, actorId: true, reason: true },
    }),
    space.stage === 'closed' ? readFormerClosing(space.id) : null,
  ]);
  const nameOf = await readActivityNames(changes.map(({ actorId }) => actorId));
  const move = nextMoveByClock(prepared);
  return {
    space,
    next: nextStages(space.stage),
    formerClosing: formerClosing && formerClosing > now ? localTime(formerClosing, prepared.timeZone) : null,
    byClock: move && { to: move.to, at: move.at.toISOString() },
    lacks: space.stage === 'draft' && needsOf(prepared).some(isRequired),
    changes: changes.map(({ actorId, at, ...change }) => ({
      ...change,
      at: at.toISOString(),
      who: nameOf(actorId),
    })),
  };
}

/** The closing time that its last closing left behind; null where it was closed at its time. */
async function readFormerClosing(spaceId: string): Promise<Date | null> {
  const moved = await db().spaceEvent.findFirst({
    where: { spaceId, type: 'stage-moved' },
    orderBy: { number: 'desc' },
    select: { data: true },
  });
  const { plannedClosing } = (moved?.data ?? {}) as { plannedClosing?: string };
  return plannedClosing ? new Date(plannedClosing) : null;
}
