import { db, Prisma } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import type { OrganisationCursor } from './organisation-key';
import type { OrganisationLine, OrganisationPage } from './organisation-view';
import { canManageOrganisations } from './permissions';
import { readOrganisations } from './read-organisations.server';

export interface DeskOrganisation extends OrganisationLine {
  /** Comments that speak for it, public or not. */
  comments: number;
  /** Confirmed ones. */
  representatives: number;
}

export interface DeskOrganisations {
  unconfirmed: OrganisationPage<DeskOrganisation>;
  confirmed: OrganisationPage<DeskOrganisation>;
}

/** All organisations for the secretariat, those that nobody has looked at yet apart and first. */
export async function readDeskOrganisations(
  actor: Actor,
  list: { asked: string | null; unconfirmed: OrganisationCursor; confirmed: OrganisationCursor },
  language: string,
): Promise<DeskOrganisations> {
  ensure(canManageOrganisations(actor));
  const of = async (status: 'unconfirmed' | 'confirmed') =>
    counted(
      await readOrganisations(
        Prisma.sql`organisation.status = ${status}::organisation_status`,
        { asked: list.asked, cursor: list[status] },
        language,
      ),
    );
  const [unconfirmed, confirmed] = await Promise.all([of('unconfirmed'), of('confirmed')]);
  return { unconfirmed, confirmed };
}

async function counted(page: OrganisationPage): Promise<OrganisationPage<DeskOrganisation>> {
  const organisationId = { in: page.organisations.map(({ id }) => id) };
  const [voices, members] = await Promise.all([
    db().voice.groupBy({ by: ['organisationId'], where: { organisationId }, _count: true }),
    db().membership.groupBy({
      by: ['organisationId'],
      where: { organisationId, status: 'confirmed', account: { status: 'active' } },
      _count: true,
    }),
  ]);
  const countOf = (rows: typeof voices | typeof members, id: string): number =>
    rows.find((row) => row.organisationId === id)?._count ?? 0;
  return {
    ...page,
    organisations: page.organisations.map((organisation) => ({
      ...organisation,
      comments: countOf(voices, organisation.id),
      representatives: countOf(members, organisation.id),
    })),
  };
}
