import { type Actor, isSecretariat } from '~/accounts/actor';
import type { Prisma } from '~/platform/db.server';

/** The spaces on whose team an actor is. */
export function spacesOfTeam(actor: Actor): Prisma.SpaceWhereInput {
  if (isSecretariat(actor)) return {};
  return { id: { in: actor.kind === 'person' ? [...actor.moderates] : [] } };
}

/** The spaces that an actor may see: drafts are their team's only. */
export function visibleSpaces(actor: Actor): Prisma.SpaceWhereInput {
  // Said apart: an empty filter inside an OR is dropped, not taken for "all".
  if (isSecretariat(actor)) return {};
  return { OR: [{ stage: { not: 'draft' } }, spacesOfTeam(actor)] };
}
