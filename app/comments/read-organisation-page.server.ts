import type { Actor } from '~/accounts/actor';
import { type OrganisationInFull, readOrganisation } from '~/accounts/read-organisation.server';
import { readOrganisationComments, type SaidPage } from './read-organisation-comments.server';
import type { SaidCursor } from './said-key';
import { visibleOrganisations } from './spoken-comments.server';

export interface OrganisationPage {
  organisation: OrganisationInFull;
  said: SaidPage;
}

/** An organisation and what was said for it, where; or where it is now, if the address is a former one. Throws `NotFound` for one that this actor may not see. */
export async function readOrganisationPage(
  actor: Actor,
  { slug, cursor }: { slug: string; cursor: SaidCursor },
  language: string,
): Promise<OrganisationPage | { movedTo: string }> {
  const organisation = await readOrganisation(actor, visibleOrganisations(actor), slug, language);
  if ('movedTo' in organisation) return organisation;
  return { organisation, said: await readOrganisationComments(actor, organisation.id, cursor, language) };
}
