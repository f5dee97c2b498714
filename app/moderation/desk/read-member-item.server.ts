import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import type { MemberView } from './item-view';

/** A request to speak for an organisation by somebody who commented in a space; the caller has asked who may see it. Throws `NotFound`. */
export async function readMemberItem(
  spaceId: string,
  id: string,
): Promise<{ member: MemberView; asked: { accountId: string; organisationId: string } }> {
  const row = await db().membership.findFirst({
    where: { id, account: { comments: { some: { spaceId } } } },
    select: {
      id: true,
      status: true,
      requestedAt: true,
      accountId: true,
      organisationId: true,
      account: { select: { name: true, email: true } },
      organisation: {
        select: {
          id: true,
          name: true,
          slug: true,
          status: true,
          _count: { select: { memberships: { where: { status: 'confirmed' } } } },
        },
      },
    },
  });
  if (!row) throw new NotFound('There is no such request in this space.');
  const { accountId, organisationId, organisation } = row;
  const comments = await db().comment.findMany({
    where: { spaceId, accountId, voices: { some: { organisationId } } },
    orderBy: { number: 'asc' },
    select: { number: true },
  });
  const { _count, status, ...named } = organisation;
  return {
    member: {
      id: row.id,
      who: row.account.name,
      email: row.account.email,
      organisation: { ...named, isConfirmed: status === 'confirmed', members: _count.memberships },
      requestedAt: row.requestedAt.toISOString(),
      comments: comments.map(({ number }) => number),
      isOpen: row.status === 'requested',
    },
    asked: { accountId, organisationId },
  };
}
