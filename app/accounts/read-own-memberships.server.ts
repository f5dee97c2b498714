import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import type { MembershipStatus, OrganisationStatus } from './organisation-view';
import { canUseOwnAccount } from './permissions';

export interface OwnMembership {
  id: string;
  organisation: { slug: string; name: string; status: OrganisationStatus };
  status: MembershipStatus;
  /** ISO: since when it waits, or when it was decided or ended. */
  since: string;
}

const ORDER = ['requested', 'confirmed', 'declined', 'ended'] as const satisfies MembershipStatus[];

/** The organisations that a person speaks for, asks to speak for, or did, with where each request stands. */
export async function readOwnMemberships(actor: Actor): Promise<OwnMembership[]> {
  ensure(canUseOwnAccount(actor));
  if (actor.kind !== 'person') return [];
  const rows = await db().membership.findMany({
    where: { accountId: actor.accountId },
    orderBy: [{ organisation: { name: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      status: true,
      requestedAt: true,
      decidedAt: true,
      organisation: { select: { slug: true, name: true, status: true } },
    },
  });
  return rows
    .map(({ requestedAt, decidedAt, ...row }) => ({
      ...row,
      since: (decidedAt ?? requestedAt).toISOString(),
    }))
    .sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
}
