import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canSeeSpaceDesk } from './permissions';
import { readPrepared } from './read-prepared.server';
import { readSpaceFrame } from './read-space-frame.server';
import type { Moderation, SpaceVisibility } from './space';
import type { SpaceFrame } from './space-view';
import { isRequired, needsOf, type SpaceNeed } from './stage';

/** How a consultation stands, for its team. */
export interface SpaceDesk {
  space: SpaceFrame;
  /** What it lacks before it opens, the most important first; nothing of one that has opened. */
  needs: { need: SpaceNeed; isRequired: boolean }[];
  opensAt: string | null;
  closesAt: string | null;
  /** It should have been opened by the clock, and was not. */
  missedOpening: boolean;
  visibility: SpaceVisibility;
  moderation: Moderation;
  questions: number;
  hasWorkplan: boolean;
  /** Published. */
  comments: number;
  team: number;
}

/** The front of a space's desk. Throws `NotFound`, `Forbidden` for those not on its team. */
export async function readSpaceDesk(
  actor: Actor,
  slug: string,
  language: string,
  now: Date = new Date(),
): Promise<SpaceDesk> {
  const space = await readSpaceFrame(actor, slug, language);
  ensure(canSeeSpaceDesk(actor, space));
  const [row, prepared] = await Promise.all([
    db().space.findUniqueOrThrow({
      where: { id: space.id },
      select: { visibility: true, moderation: true, commentCount: true, _count: { select: { team: true } } },
    }),
    readPrepared(db(), space.id),
  ]);
  const { stage, opensAt, closesAt, questions, hasWorkplan } = prepared;
  const needs = stage === 'draft' ? needsOf(prepared) : [];
  return {
    space,
    needs: needs.map((need) => ({ need, isRequired: isRequired(need) })),
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    missedOpening: stage === 'draft' && opensAt !== null && opensAt <= now,
    visibility: row.visibility,
    moderation: row.moderation,
    questions,
    hasWorkplan,
    comments: row.commentCount,
    team: row._count.team,
  };
}
