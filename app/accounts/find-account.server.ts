import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { emailKey } from './email-address';

/** How staff name an account: by its address, on the command line, or by what it is known by here. */
export type NamedAccount = { email: string } | { accountId: string };

/** The account that staff mean, active or disabled; a closed one is nobody's. Throws `NotFound` with what is missing. */
export async function findAccount(tx: Tx, named: NamedAccount) {
  const account = await tx.account.findFirst({
    where: {
      status: { not: 'closed' },
      ...('email' in named ? { emailKey: emailKey(named.email) } : { id: named.accountId }),
    },
    select: { id: true, email: true, name: true, role: true, status: true, language: true },
  });
  if (account) return account;
  throw new NotFound(
    'email' in named
      ? `There is no account with the address ${named.email}.`
      : 'There is no such account, or it is closed.',
  );
}
