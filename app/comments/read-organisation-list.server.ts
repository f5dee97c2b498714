import type { Actor } from '~/accounts/actor';
import type { OrganisationCursor } from '~/accounts/organisation-key';
import type { OrganisationLine, OrganisationPage } from '~/accounts/organisation-view';
import { readOrganisations } from '~/accounts/read-organisations.server';
import { db } from '~/platform/db.server';
import { spokenComments, visibleOrganisations } from './spoken-comments.server';

export interface SpeakingOrganisationLine extends OrganisationLine {
  /** Published comments that speak for it, as far as the actor may know. */
  comments: number;
}

/** The organisations that the actor may see, by name, with how much was said for each; `asked` narrows to names that hold these words. */
export async function readOrganisationList(
  actor: Actor,
  list: { asked: string | null; cursor: OrganisationCursor },
  language: string,
): Promise<OrganisationPage<SpeakingOrganisationLine>> {
  const page = await readOrganisations(visibleOrganisations(actor), list, language);
  const counted = await db().voice.groupBy({
    by: ['organisationId'],
    where: {
      organisationId: { in: page.organisations.map(({ id }) => id) },
      comment: spokenComments(actor),
    },
    _count: true,
  });
  const counts = new Map(counted.map((row) => [row.organisationId, row._count]));
  return {
    ...page,
    organisations: page.organisations.map((organisation) => ({
      ...organisation,
      comments: counts.get(organisation.id) ?? 0,
    })),
  };
}
