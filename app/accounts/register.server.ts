import type { z } from 'zod';
import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { enqueue } from '~/platform/jobs.server';
import { currentNoticeVersion } from './current-notice-version.server';
import { emailKey } from './email-address';
import { countAttempt } from './limit-attempts.server';
import type {} from './mail-registration.server';
import { hashPassword } from './password.server';
import { canSignIn } from './permissions';
import { refuseCommonPassword } from './refuse-common-password.server';
import type { registerSchema } from './schema';
import type { Visit } from './visit';

/** How long a registration waits to be confirmed. */
const DAYS = 2;

/**
 * Keeps a registration until its address is confirmed; the account is made then. Does the same work for an address that has an account
 * already: what differs is in the mail, which only the owner of the address reads.
 */
export async function register(
  clock: Clock,
  visit: Visit,
  input: z.output<typeof registerSchema> & { language: string },
): Promise<void> {
  ensure(canSignIn(visit.actor));
  refuseCommonPassword(input.password, input);
  const key = emailKey(input.email);
  await countAttempt({ kind: 'register', address: visit.clientAddress, account: key });
  const passwordHash = await hashPassword(input.password);
  const now = clock.now();
  const id = clock.newId();
  await inTransaction(async (tx) => {
    await tx.registration.create({
      data: {
        id,
        email: input.email,
        emailKey: key,
        name: input.name,
        passwordHash,
        organisationName: input.organisation ?? null,
        stakeholderGroup: input.group ?? null,
        noticeVersion: await currentNoticeVersion(tx),
        language: input.language,
        createdAt: now,
        expiresAt: new Date(now.getTime() + DAYS * 86_400_000),
      },
    });
    await enqueue(tx, 'mail-registration', { registrationId: id });
  });
}
