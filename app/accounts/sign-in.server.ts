import type { Clock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { emailKey } from './email-address';
import { countAttempt, forgetAttempts } from './limit-attempts.server';
import { verifyPassword } from './password.server';
import { canSignIn } from './permissions';
import { secondStepCookie } from './second-step.server';
import { startSession } from './sessions.server';
import { issueToken } from './tokens.server';
import type { Visit } from './visit';

/** What a sign-in leads to: signed in, or on to the second factor; with the cookie for it. */
export interface SignedIn {
  next: 'done' | 'code';
  cookie: string;
}

/**
 * Signs in by e-mail and password. Takes as long and says the same whether the address has no account or the password is wrong. A
 * good password for an account with a second factor leads to that step.
 */
export async function signIn(
  clock: Clock,
  visit: Visit,
  input: { email: string; password: string },
): Promise<SignedIn> {
  ensure(canSignIn(visit.actor));
  const key = emailKey(input.email);
  const attempt = { kind: 'sign-in', address: visit.clientAddress, account: key } as const;
  await countAttempt(attempt);
  const account = await db().account.findUnique({
    where: { emailKey: key },
    select: { id: true, passwordHash: true, status: true, totpSecret: true },
  });
  const isRight = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !isRight) throw new InvalidField('password', says('signInWrong'));
  // Only who knows the password learns that the account is disabled.
  if (account.status !== 'active') throw new InvalidField('email', says('accountDisabled'));
  await forgetAttempts(attempt);
  if (account.totpSecret === null) {
    const session = { accountId: account.id, sessionId: clock.newId(), device: visit.device };
    return { next: 'done', cookie: await startSession(visit.publicUrl, session) };
  }
  const secret = await inTransaction((tx) =>
    issueToken(tx, clock, 'second_factor', { accountId: account.id }),
  );
  return { next: 'code', cookie: secondStepCookie(visit.publicUrl, secret) };
}
