import { db } from '~/platform/db.server';
import type { Person } from './actor';

/** Who an account is now, with what its roles give at this moment; null where it may not act (disabled, closed, gone). */
export async function readPerson(accountId: string): Promise<Person | null> {
  const [account, platform] = await Promise.all([
    db().account.findUnique({
      where: { id: accountId, status: 'active' },
      select: {
        id: true,
        name: true,
        role: true,
        totpSecret: true,
        moderates: { select: { spaceId: true } },
        invitations: {
          where: { acceptedAt: { not: null }, withdrawnAt: null },
          select: { spaceId: true },
        },
        restrictions: {
          where: { kind: { in: ['paused', 'blocked'] } },
          select: { spaceId: true, until: true },
        },
        memberships: { where: { status: 'confirmed' }, select: { organisationId: true } },
      },
    }),
    db().platform.findUnique({ where: { id: 1 }, select: { staffNeedTwoFactor: true } }),
  ]);
  if (!account) return null;
  const isStaff = account.role === 'secretariat' || account.moderates.length > 0;
  const awaitsSecondFactor = isStaff && platform?.staffNeedTwoFactor === true && account.totpSecret === null;
  return {
    kind: 'person',
    accountId: account.id,
    name: account.name,
    role: awaitsSecondFactor ? 'participant' : account.role,
    moderates: awaitsSecondFactor ? [] : account.moderates.map(({ spaceId }) => spaceId),
    invitedTo: account.invitations.map(({ spaceId }) => spaceId),
    represents: account.memberships.map(({ organisationId }) => organisationId),
    restrictedIn: account.restrictions,
    awaitsSecondFactor,
  };
}
