import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { emailKey } from './email-address';

/** The account of an address, for staff. Throws `NotFound` with what to do. */
export async function findAccount(tx: Tx, email: string) {
  const account = await tx.account.findUnique({
    where: { emailKey: emailKey(email) },
    select: { id: true, email: true, name: true, role: true, status: true },
  });
  if (!account) throw new NotFound(`There is no account with the address ${email}.`);
  return account;
}
