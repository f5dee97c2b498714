import { db, type Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { holdAccount } from './hold-account.server';
import { countAttempt, forgetAttempts } from './limit-attempts.server';
import { ownAccountId } from './own-account';
import { verifyPassword } from './password.server';
import type { Visit } from './visit';

/** An account whose owner has just typed its password; `field` is where. */
export interface ProvenAccount {
  id: string;
  email: string;
  name: string;
  language: string;
  passwordHash: string;
  field: string;
}

/**
 * Asks the password of one's own account before something dear is done to it: who finds a device signed in cannot take the account over.
 * Counted with the sign-ins, so that this is no second way to guess. It takes tens of milliseconds of computing: before the transaction,
 * whose first step then is `holdProven`. Throws `InvalidField` of `field`, `TooManyAttempts`.
 */
export async function provePassword(
  visit: Pick<Visit, 'actor' | 'clientAddress'>,
  password: string,
  field = 'currentPassword',
): Promise<ProvenAccount> {
  const account = await db().account.findUnique({
    where: { id: ownAccountId(visit.actor), status: 'active' },
    select: { id: true, email: true, emailKey: true, name: true, language: true, passwordHash: true },
  });
  const attempt = {
    kind: 'sign-in',
    address: visit.clientAddress,
    account: account?.emailKey ?? '',
  } as const;
  await countAttempt(attempt);
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  if (!isRight || !account?.email || account.passwordHash === null)
    throw new InvalidField(field, says('passwordWrong'));
  await forgetAttempts(attempt);
  const { id, email, name, language, passwordHash } = account;
  return { id, email, name, language, passwordHash, field };
}

/** Holds a proven account. Of two changes at the same moment the later finds the password changed, and is refused as if it had come after. */
export async function holdProven(tx: Tx, proven: ProvenAccount): Promise<{ totpSecret: string | null }> {
  const held = await holdAccount(tx, proven.id);
  if (held?.passwordHash !== proven.passwordHash) throw new InvalidField(proven.field, says('passwordWrong'));
  return held;
}
