import type { Clock } from '~/platform/clock.server';
import { inTransaction, type Prisma, type Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { askForMembership } from './ask-for-membership.server';
import { countAttempt, forgetAttempts } from './limit-attempts.server';
import { verifyPassword } from './password.server';
import { canSignIn } from './permissions';
import { personOfNewAccount } from './person-of-new-account';
import { readRegistration } from './read-registration.server';
import { startSession } from './sessions.server';
import { useToken } from './tokens.server';
import type { Visit } from './visit';

/**
 * Makes the account of a registration and signs its owner in; returns the cookie. The password is asked for again, since the link alone proves
 * the address only: who registered with somebody else's address cannot make them confirm what they never asked for.
 */
export async function confirmRegistration(
  clock: Clock,
  visit: Visit,
  input: { secret: string; password: string },
): Promise<string> {
  ensure(canSignIn(visit.actor));
  const { token, registration } = await readRegistration(input.secret, clock.now());
  const attempt = {
    kind: 'sign-in',
    address: visit.clientAddress,
    account: registration.id,
  } as const;
  await countAttempt(attempt);
  if (!(await verifyPassword(registration.passwordHash, input.password)))
    throw new InvalidField('password', says('passwordWrong'));
  await forgetAttempts(attempt);
  const accountId = await inTransaction(async (tx) => {
    await useToken(tx, clock, token);
    return makeAccount(tx, clock, registration);
  });
  return startSession(visit.publicUrl, { accountId, sessionId: clock.newId(), device: visit.device });
}

async function makeAccount(
  tx: Tx,
  clock: Clock,
  registration: Prisma.RegistrationGetPayload<object>,
): Promise<string> {
  const { email, emailKey, name, passwordHash, language, stakeholderGroup } = registration;
  if (await tx.account.findUnique({ where: { emailKey }, select: { id: true } }))
    throw new Conflict('This address has an account already. Sign in with it.');
  const id = clock.newId();
  const now = clock.now();
  await tx.account.create({
    data: {
      id,
      email,
      emailKey,
      name,
      passwordHash,
      language,
      stakeholderGroup,
      role: 'participant',
      status: 'active',
      createdAt: now,
      consents: { create: { noticeVersion: registration.noticeVersion, at: now } },
    },
  });
  if (registration.organisationName)
    await askForMembership(tx, clock, personOfNewAccount(id, name), {
      organisation: registration.organisationName,
      stakeholderGroups: stakeholderGroup ? [stakeholderGroup] : [],
    });
  await tx.registration.deleteMany({ where: { emailKey } });
  return id;
}
