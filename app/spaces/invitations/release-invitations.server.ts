import type { Tx } from '~/platform/db.server';

/**
 * Parts invitations from the person whose account is being closed, in the transaction of the closing. Those to the address that nobody
 * accepted go altogether. Of the others the address goes; that somebody came, and for which organisation, stays.
 */
export async function releaseInvitations(
  tx: Tx,
  { accountId, emailKey }: { accountId: string; emailKey: string },
): Promise<void> {
  await tx.invitation.deleteMany({ where: { emailKey, acceptedAt: null } });
  // Each keeps a key of its own, by which nobody is found.
  await tx.$executeRaw`
    UPDATE invitation SET email = '', email_key = 'closed:' || id
    WHERE account_id = ${accountId}::uuid OR email_key = ${emailKey}`;
}
