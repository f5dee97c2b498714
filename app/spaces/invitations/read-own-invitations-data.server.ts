import type { Tx } from '~/platform/db.server';

/**
 * What is held on a person of invitations: those to the address and those that were accepted. Of one that was handed on, each of the two
 * gets what is theirs: the address goes to whom it belongs, the account to whom it belongs.
 */
export async function readOwnInvitationsData(tx: Tx, accountId: string, emailKey: string | null) {
  const invitations = await tx.invitation.findMany({
    where: { OR: [{ accountId }, ...(emailKey === null ? [] : [{ emailKey }])] },
    orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      spaceId: true,
      space: { select: { slug: true, title: true } },
      email: true,
      emailKey: true,
      organisationId: true,
      organisation: { select: { name: true } },
      language: true,
      invitedAt: true,
      remindedAt: true,
      expiresAt: true,
      acceptedAt: true,
      accountId: true,
      withdrawnAt: true,
    },
  });
  const links = await tx.token.findMany({
    where: {
      invitationId: { in: invitations.filter((one) => one.emailKey === emailKey).map(({ id }) => id) },
    },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      accountId: true,
      registrationId: true,
      emailChangeId: true,
      invitationId: true,
      purpose: true,
      createdAt: true,
      expiresAt: true,
      usedAt: true,
    },
  });
  return {
    links,
    invitations: invitations.map(({ emailKey: key, ...invitation }) => ({
      ...invitation,
      email: key === emailKey ? invitation.email : null,
      accountId: invitation.accountId === accountId ? accountId : null,
    })),
  };
}
