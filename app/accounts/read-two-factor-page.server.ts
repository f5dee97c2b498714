import { db } from '~/platform/db.server';
import type { Person } from './actor';
import { canGoWithoutSecondFactor } from './permissions';
import { readSecondFactor } from './read-second-factor.server';
import { newTotpSecret, totpAddress } from './totp.server';

/** What stands before the account in the list of an app. */
const ISSUER = 'Plenary';

/** One's own second factor, with what may be done about it. */
export async function readTwoFactorPage(person: Person) {
  const factor = await readSecondFactor(db(), person.accountId);
  return { ...factor, can: { remove: canGoWithoutSecondFactor(person, factor) === undefined } };
}

/**
 * A secret to share with an app: a new one, or the one that was shown before and is not in use yet; null where there is a second factor already.
 * `address` is for the QR code.
 */
export async function offerTotpSecret(
  person: Person,
  shown: string | null,
): Promise<{ secret: string; address: string } | null> {
  const { email, totpSecret } = await db().account.findUniqueOrThrow({
    where: { id: person.accountId },
    select: { email: true, totpSecret: true },
  });
  if (totpSecret !== null) return null;
  const secret = shown ?? newTotpSecret();
  return { secret, address: totpAddress(secret, { issuer: ISSUER, account: email ?? person.name }) };
}
