import type { Actor } from '~/accounts/actor';
import { canReadName } from '~/comments/permissions';
import { visibleComments } from '~/comments/visibility.server';
import { db } from '~/platform/db.server';

export interface SpeakingOrganisation {
  slug: string;
  name: string;
  acronym: string | null;
  stakeholderGroups: string[];
}

/** The organisations on whose behalf somebody spoke to a term in a space, each once, by name. Withheld names are not among them for the public. */
export async function readSpeakers(
  actor: Actor,
  spaceId: string,
  termId: string,
): Promise<SpeakingOrganisation[]> {
  const withheldToo = canReadName(actor, { nameWithheld: true, spaceId }) === undefined;
  return db().organisation.findMany({
    where: {
      voices: {
        some: {
          comment: {
            AND: [
              visibleComments(actor),
              { spaceId, status: 'published', tags: { some: { termId, state: 'confirmed' } } },
              withheldToo ? {} : { nameWithheld: false },
            ],
          },
        },
      },
    },
    orderBy: { name: 'asc' },
    select: { slug: true, name: true, acronym: true, stakeholderGroups: true },
  });
}
