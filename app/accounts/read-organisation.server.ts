import { db, type Prisma } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import type { Actor } from './actor';
import { findOrganisationAt } from './find-organisation-at.server';
import { placeOf } from './organisation-place';
import type { OrganisationView } from './organisation-view';
import { canEditOrganisation, canManageOrganisations, canReadMembers } from './permissions';

export interface OrganisationInFull extends OrganisationView {
  can: { edit: boolean; readMembers: boolean; manage: boolean };
}

/**
 * The organisation at an address with what is said of it, or where it is now, if the address is a former one. `which` says which organisations the
 * actor may see (see `readOrganisations`); throws `NotFound` for others as for those that there are not.
 */
export async function readOrganisation(
  actor: Actor,
  which: Prisma.Sql,
  slug: string,
  language: string,
): Promise<OrganisationInFull | { movedTo: string }> {
  const found = await findOrganisationAt(db(), slug);
  const isSeen = found && (await mayBeSeen(which, found.id));
  if (!found || !isSeen) throw new NotFound('There is no such organisation.');
  if (found.isFormer) return { movedTo: found.slug };
  const { country, region, aliases, ...organisation } = await db().organisation.findUniqueOrThrow({
    where: { id: found.id },
    select: {
      id: true,
      slug: true,
      name: true,
      acronym: true,
      stakeholderGroups: true,
      country: true,
      region: true,
      website: true,
      memberCount: true,
      status: true,
      aliases: { orderBy: { name: 'asc' }, select: { name: true } },
    },
  });
  return {
    ...organisation,
    place: placeOf({ country, region }, language),
    formerNames: aliases.map(({ name }) => name),
    can: {
      edit: canEditOrganisation(actor, organisation) === undefined,
      readMembers: canReadMembers(actor, organisation) === undefined,
      manage: canManageOrganisations(actor) === undefined,
    },
  };
}

async function mayBeSeen(which: Prisma.Sql, id: string): Promise<boolean> {
  const seen = await db().$queryRaw<object[]>`
    SELECT 1 FROM organisation WHERE organisation.id = ${id}::uuid AND ${which}`;
  return seen.length > 0;
}
