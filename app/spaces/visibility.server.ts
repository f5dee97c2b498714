import { type Actor, isSecretariat } from '~/accounts/actor';
import { Prisma } from '~/platform/db.server';

/** The spaces on whose team an actor is. */
export function spacesOfTeam(actor: Actor): Prisma.SpaceWhereInput {
  if (isSecretariat(actor)) return {};
  return { id: { in: actor.kind === 'person' ? [...actor.moderates] : [] } };
}

/** Spaces by whom they were opened to, as far as that is the actor. */
const openedTo = (actor: Actor): Prisma.SpaceWhereInput[] =>
  actor.kind === 'person'
    ? [
        { visibility: { in: ['public', 'participants'] } },
        { visibility: 'invited', id: { in: [...actor.invitedTo] } },
      ]
    : [{ visibility: 'public' }];

/** The spaces that an actor may see, one by one what `canReadSpace` allows: every list, count and export that spans spaces starts from this filter. */
export function visibleSpaces(actor: Actor): Prisma.SpaceWhereInput {
  // Said apart: an empty filter inside an OR is dropped, not taken for "all".
  if (isSecretariat(actor)) return {};
  return { OR: [{ stage: { not: 'draft' }, OR: openedTo(actor) }, spacesOfTeam(actor)] };
}

/** The same without the team's own, as a condition on `space` in SQL. */
export function openToActor(actor: Actor): Prisma.Sql {
  if (actor.kind !== 'person') return Prisma.sql`(space.stage <> 'draft' AND space.visibility = 'public')`;
  return Prisma.sql`(space.stage <> 'draft' AND (space.visibility <> 'invited' OR space.id = ANY(${[...actor.invitedTo]}::uuid[])))`;
}
