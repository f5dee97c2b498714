import { db, Prisma } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import { findOrganisation } from './find-organisation.server';
import type { OrganisationLine } from './organisation-view';
import { canAskForMembership } from './permissions';
import { readOrganisations } from './read-organisations.server';

/** Matches that are offered; who finds none of them searches for more words. */
const MATCHES_MOST = 20;

export interface OrganisationMatches {
  asked: string;
  matches: OrganisationLine[];
  /** There are more than are shown. */
  isMore: boolean;
  /** Nobody has this very name, so that it can be stated as a new one. */
  isNew: boolean;
}

/**
 * Organisations that a person may mean who says for whom they speak: those whose name holds the words and which `which` lets them see, or that
 * the secretariat confirmed and have representatives; and the one of exactly this name, so that nobody enters it a second time.
 */
export async function readOrganisationMatches(
  actor: Actor,
  which: Prisma.Sql,
  asked: string,
  language: string,
): Promise<OrganisationMatches> {
  ensure(canAskForMembership(actor));
  const exact = await findOrganisation(db(), asked);
  const offered = Prisma.sql`(${which} OR (organisation.status = 'confirmed' AND EXISTS (
    SELECT FROM membership WHERE membership.organisation_id = organisation.id AND membership.status = 'confirmed')))`;
  const list = { asked, cursor: null };
  const [same, found] = await Promise.all([
    exact
      ? readOrganisations(Prisma.sql`organisation.id = ${exact.id}::uuid`, { ...list, asked: null }, language)
      : null,
    readOrganisations(offered, list, language),
  ]);
  const first = same?.organisations ?? [];
  const matches = [...first, ...found.organisations.filter(({ id }) => id !== exact?.id)];
  return {
    asked,
    matches: matches.slice(0, MATCHES_MOST),
    isMore: matches.length > MATCHES_MOST,
    isNew: exact === null,
  };
}
