import type { Tx } from '~/platform/db.server';

/** What may have changed since it was read outside the transaction. */
interface HeldAccount {
  passwordHash: string | null;
  totpSecret: string | null;
}

/**
 * Holds an active account until the transaction ends: changes to what opens it (address, password, second factor) come one after the other,
 * each on what the one before left. Null where there is no such account. Whoever holds several rows holds the account first.
 */
export async function holdAccount(tx: Tx, accountId: string): Promise<HeldAccount | null> {
  const [account] = await tx.$queryRaw<HeldAccount[]>`
    SELECT password_hash AS "passwordHash", totp_secret AS "totpSecret"
    FROM account WHERE id = ${accountId}::uuid AND status = 'active' FOR UPDATE`;
  return account ?? null;
}
