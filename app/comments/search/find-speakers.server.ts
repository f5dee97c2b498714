import { type Actor, isOnTeam } from '~/accounts/actor';
import { folded, nameHolds } from '~/accounts/organisation-search.server';
import { Prisma, type Tx } from '~/platform/db.server';

/** Whoever spoke in a space and whose name was searched for. */
export interface FoundSpeakers {
  /** `comments`: that speak for it here. */
  organisations: { slug: string; name: string; comments: number }[];
  /** As printed, with the numbers of their first comments. */
  people: { name: string; comments: number; numbers: number[] }[];
}

const SPEAKERS = 10;
const NUMBERS_OF_ONE = 5;

/** Organisations and people whose name holds every word asked for, by what they said in a space that the actor was shown. Nobody whose name is withheld from this actor is among them, nor counted. */
export async function findSpeakers(
  tx: Tx,
  actor: Actor,
  spaceId: string,
  asked: string,
): Promise<FoundSpeakers> {
  const spoken = isOnTeam(actor, spaceId)
    ? Prisma.sql`comment.space_id = ${spaceId}::uuid`
    : Prisma.sql`comment.space_id = ${spaceId}::uuid AND comment.status = 'published' AND NOT comment.name_withheld`;
  const organisations = await tx.$queryRaw<FoundSpeakers['organisations']>`
    SELECT organisation.slug, organisation.name, spoke.comments FROM (
      SELECT voice.organisation_id, count(*)::int AS comments FROM voice JOIN comment ON comment.id = voice.comment_id
      WHERE ${spoken} GROUP BY voice.organisation_id) AS spoke
    JOIN organisation ON organisation.id = spoke.organisation_id
    WHERE ${nameHolds(asked)} ORDER BY spoke.comments DESC, organisation.name LIMIT ${SPEAKERS}::int`;
  // OFFSET 0: each name, and what was asked, is folded once.
  const people = await tx.$queryRaw<FoundSpeakers['people']>`
    SELECT name, comments, numbers FROM (
      SELECT author_name AS name, ${folded(Prisma.sql`author_name`)} AS spelled, count(*)::int AS comments,
        (array_agg(number ORDER BY number))[1:${NUMBERS_OF_ONE}::int] AS numbers
      FROM comment WHERE ${spoken} AND author_name IS NOT NULL GROUP BY author_name OFFSET 0) AS person,
      (SELECT array_remove(string_to_array(${folded(Prisma.sql`${asked}::text`)}, ' '), '') AS words OFFSET 0) AS asked
    WHERE cardinality(asked.words) > 0
      AND (SELECT bool_and(position(word IN person.spelled) > 0) FROM unnest(asked.words) AS word)
    ORDER BY comments DESC, name LIMIT ${SPEAKERS}::int`;
  return { organisations, people };
}
