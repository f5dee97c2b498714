import { type Actor, isSecretariat } from '~/accounts/actor';
import { Prisma } from '~/platform/db.server';
import { openToActor, spacesOfTeam } from '~/spaces/visibility.server';
import { visibleComments } from './visibility.server';

/** Published comments of which the actor may know for whom they speak: whatever is said of an organisation by what it said starts from this filter. */
export function spokenComments(actor: Actor): Prisma.CommentWhereInput {
  return {
    AND: [
      visibleComments(actor),
      { status: 'published' },
      isSecretariat(actor) ? {} : { OR: [{ nameWithheld: false }, { space: spacesOfTeam(actor) }] },
    ],
  };
}

/**
 * The organisations that an actor may see, as a condition on `organisation`: those for which a comment speaks that `spokenComments` has, those that
 * spoke at all in a space of one's team, and one's own. An organisation of which nothing public is known but its name is not there for the public: that it is here at all could tell who withheld a name.
 */
export function visibleOrganisations(actor: Actor): Prisma.Sql {
  if (isSecretariat(actor)) return Prisma.sql`TRUE`;
  const teams = actor.kind === 'person' ? [...actor.moderates] : [];
  const own =
    actor.kind === 'person'
      ? Prisma.sql`EXISTS (SELECT FROM membership WHERE membership.organisation_id = organisation.id
          AND membership.account_id = ${actor.accountId}::uuid AND membership.status IN ('requested', 'confirmed'))`
      : Prisma.sql`FALSE`;
  return Prisma.sql`(${own} OR EXISTS (
    SELECT FROM voice JOIN comment ON comment.id = voice.comment_id JOIN space ON space.id = comment.space_id
    WHERE voice.organisation_id = organisation.id AND (space.id = ANY(${teams}::uuid[])
      OR (comment.status = 'published' AND NOT comment.name_withheld AND ${openToActor(actor)}))))`;
}
