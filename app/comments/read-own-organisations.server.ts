import type { Actor } from '~/accounts/actor';
import {
  type OrganisationMatches,
  readOrganisationMatches,
} from '~/accounts/read-organisation-matches.server';
import { type OwnMembership, readOwnMemberships } from '~/accounts/read-own-memberships.server';
import { visibleOrganisations } from './spoken-comments.server';

/** The organisations that a person speaks for or asks to; and where they search for another one, those that they may mean. */
export async function readOwnOrganisations(
  actor: Actor,
  asked: string | null,
  language: string,
): Promise<{ memberships: OwnMembership[]; found: OrganisationMatches | null }> {
  const memberships = await readOwnMemberships(actor);
  const found =
    asked === null
      ? null
      : await readOrganisationMatches(actor, visibleOrganisations(actor), asked, language);
  return { memberships, found };
}
