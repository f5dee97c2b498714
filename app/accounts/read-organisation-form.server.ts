import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { type Actor, isSecretariat } from './actor';
import { findOrganisationAt } from './find-organisation-at.server';
import { type OrganisationChoices, organisationChoices } from './organisation-choices';
import { canEditOrganisation } from './permissions';

export interface OrganisationForm {
  organisation: {
    slug: string;
    name: string;
    acronym: string | null;
    stakeholderGroups: string[];
    country: string | null;
    region: string | null;
    website: string | null;
    memberCount: number | null;
  };
  choices: OrganisationChoices;
  /** After a change of what makes it the one it is. */
  isLookedAtAgain: boolean;
}

/** What is said of an organisation, for those who may change it, with what there is to choose from. Throws `NotFound`, `Forbidden`. */
export async function readOrganisationForm(
  actor: Actor,
  slug: string,
  language: string,
): Promise<OrganisationForm> {
  const found = await findOrganisationAt(db(), slug);
  // Who may not change it is not told whether it is there.
  ensure(canEditOrganisation(actor, { id: found?.id ?? '' }));
  if (!found) throw new NotFound('There is no such organisation.');
  const organisation = await db().organisation.findUniqueOrThrow({
    where: { id: found.id },
    select: {
      slug: true,
      name: true,
      acronym: true,
      stakeholderGroups: true,
      country: true,
      region: true,
      website: true,
      memberCount: true,
    },
  });
  return { organisation, choices: organisationChoices(language), isLookedAtAgain: !isSecretariat(actor) };
}
