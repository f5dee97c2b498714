import { db } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';
import { readToken } from './tokens.server';

/** Whose password a link lets choose. Throws `LinkGone`. */
export async function readPasswordLink(secret: string, now: Date) {
  const token = await readToken('choose_password', secret, now);
  const account = await db().account.findUnique({
    where: { id: token.accountId ?? '', status: 'active' },
    select: { id: true, email: true, name: true, language: true },
  });
  if (!account?.email) throw new LinkGone('The account of this link is not open any more.');
  return { token, account: { ...account, email: account.email } };
}
