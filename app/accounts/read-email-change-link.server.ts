import { db } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';
import type { EmailSide } from './mail-email-change.server';
import { readToken } from './tokens.server';

/** What a link of a change of address confirms. */
export interface EmailChangeLink {
  token: { id: string };
  side: EmailSide;
  emailChangeId: string;
  accountId: string;
  newEmail: string;
  /** The other address has confirmed already. */
  isLast: boolean;
}

/** Reads the link that one of the two addresses got, without using it up. Throws `LinkGone`. */
export async function readEmailChangeLink(secret: string, now: Date): Promise<EmailChangeLink> {
  const { side, token } = await tokenOf(secret, now);
  const change = await db().emailChange.findUnique({
    where: { id: token.emailChangeId ?? '', expiresAt: { gt: now }, account: { status: 'active' } },
  });
  if (!change) throw new LinkGone('This change of address is not open any more.');
  return {
    token: { id: token.id },
    side,
    emailChangeId: change.id,
    accountId: change.accountId,
    newEmail: change.newEmail,
    isLast: (side === 'old' ? change.newConfirmedAt : change.oldConfirmedAt) !== null,
  };
}

/** The address says nothing of the side: the token does. */
async function tokenOf(secret: string, now: Date) {
  try {
    return { side: 'old' as const, token: await readToken('confirm_old_email', secret, now) };
  } catch (error) {
    if (!(error instanceof LinkGone)) throw error;
    return { side: 'new' as const, token: await readToken('confirm_new_email', secret, now) };
  }
}
