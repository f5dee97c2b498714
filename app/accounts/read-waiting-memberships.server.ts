import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import type { OrganisationStatus } from './organisation-view';
import { canDecideMembership, canManageOrganisations } from './permissions';

export const MEMBERSHIPS_A_PAGE = 50;

/** A request that waits for a decision. */
export interface WaitingMembership {
  id: string;
  person: string;
  email: string | null;
  organisation: { slug: string; name: string; status: OrganisationStatus };
  /** ISO. */
  since: string;
  can: { decide: boolean };
}

export interface WaitingMemberships {
  waiting: WaitingMembership[];
  /** Identifier that leads to the next page. */
  after: string | null;
}

/** Who asks to speak for an organisation, on the whole platform, who waits longest first; `after` is the identifier of the last one that was shown. */
export async function readWaitingMemberships(
  actor: Actor,
  after: string | null,
): Promise<WaitingMemberships> {
  ensure(canManageOrganisations(actor));
  const last =
    after === null
      ? null
      : await db().membership.findUnique({ where: { id: after }, select: { requestedAt: true } });
  const rows = await db().membership.findMany({
    where: {
      status: 'requested',
      account: { status: 'active' },
      ...(last && after !== null
        ? {
            OR: [
              { requestedAt: { gt: last.requestedAt } },
              { requestedAt: last.requestedAt, id: { gt: after } },
            ],
          }
        : {}),
    },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    take: MEMBERSHIPS_A_PAGE + 1,
    select: {
      id: true,
      requestedAt: true,
      accountId: true,
      organisationId: true,
      account: { select: { name: true, email: true } },
      organisation: { select: { slug: true, name: true, status: true } },
    },
  });
  const shown = rows.slice(0, MEMBERSHIPS_A_PAGE);
  return {
    waiting: shown.map(({ account, requestedAt, organisation, ...row }) => ({
      id: row.id,
      person: account.name,
      email: account.email,
      organisation,
      since: requestedAt.toISOString(),
      can: { decide: canDecideMembership(actor, row) === undefined },
    })),
    after: rows.length > MEMBERSHIPS_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
