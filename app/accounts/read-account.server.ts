import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { type Actor, accountOf } from './actor';
import { canManageAccounts } from './permissions';
import type { PersonView } from './person-view';

/** Somebody's account, for the secretariat. Throws `Forbidden`, and `NotFound` where there is none or it is closed. */
export async function readAccount(actor: Actor, id: string): Promise<PersonView> {
  ensure(canManageAccounts(actor));
  const row = await db().account.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      status: true,
      stakeholderGroup: true,
      totpSecret: true,
      createdAt: true,
      memberships: {
        orderBy: { requestedAt: 'asc' },
        select: { status: true, organisation: { select: { name: true, slug: true } } },
      },
      _count: { select: { moderates: true } },
    },
  });
  if (!row || row.status === 'closed') throw new NotFound('There is no such account, or it is closed.');
  const { memberships, _count, totpSecret, createdAt, status, ...facts } = row;
  return {
    ...facts,
    status,
    organisations: memberships.map((one) => ({ ...one.organisation, status: one.status })),
    moderates: _count.moderates,
    hasSecondFactor: totpSecret !== null,
    since: createdAt.toISOString(),
    isSelf: accountOf(actor) === id,
  };
}
