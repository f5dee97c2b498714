import type { Actor } from '~/accounts/actor';
import { askedFor, nameHolds } from '~/accounts/organisation-search.server';
import { Prisma, type Tx } from '~/platform/db.server';
import { nearest } from '../nearest';
import { visibleOrganisations } from '../spoken-comments.server';

/** More than these are no hint. */
const NEAR_MOST = 3;
/** Of a name that was mistyped, at most this share of the letters is wrong: one in four. */
const MISTYPED_SHARE = 0.25;

/**
 * Names of organisations that may be meant by one that is not registered: those that hold all of its words, else the one with the fewest letters to
 * change. Only such as the actor finds on the page of organisations, or that have representatives and were confirmed by the secretariat.
 */
export async function nearOrganisations(tx: Tx, actor: Actor, name: string): Promise<string[]> {
  const asked = askedFor(name);
  if (asked === null) return [];
  const offered = Prisma.sql`(${visibleOrganisations(actor)} OR (organisation.status = 'confirmed' AND EXISTS (
    SELECT FROM membership WHERE membership.organisation_id = organisation.id AND membership.status = 'confirmed')))`;
  const holding = await tx.$queryRaw<{ name: string }[]>`
    SELECT organisation.name FROM organisation WHERE ${offered} AND ${nameHolds(asked)}
    ORDER BY length(organisation.name), organisation.name LIMIT ${NEAR_MOST}`;
  if (holding.length > 0) return holding.map((one) => one.name);
  const all = await tx.$queryRaw<{ name: string }[]>`
    SELECT organisation.name FROM organisation WHERE ${offered} ORDER BY organisation.name`;
  const near = nearest(
    asked,
    all.map((one) => one.name),
    MISTYPED_SHARE,
  );
  return near === null ? [] : [near];
}
