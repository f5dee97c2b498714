import { type Actor, isStaff } from '~/accounts/actor';
import type { Prisma } from '~/platform/db.server';

/** The spaces that an actor may see: drafts are their team's only. */
export function visibleSpaces(actor: Actor): Prisma.SpaceWhereInput {
  return isStaff(actor) ? {} : { stage: { not: 'draft' } };
}
