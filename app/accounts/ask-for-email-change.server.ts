import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { enqueue } from '~/platform/jobs.server';
import { emailKey } from './email-address';
import { countAttempt } from './limit-attempts.server';
import type {} from './mail-email-change.server';
import { holdProven, provePassword } from './prove-password.server';
import type { Visit } from './visit';

/** How long a change waits to be confirmed. */
const DAYS = 2;

/**
 * Asks to move one's own account to another address; both addresses are asked by mail, and a change that waited before is forgotten. Whether
 * the new address belongs to somebody is never looked at here, so neither answer nor time tells it. Throws `InvalidField`, `TooManyAttempts`.
 */
export async function askForEmailChange(
  clock: Clock,
  visit: Visit,
  input: { email: string; currentPassword: string },
): Promise<void> {
  const proven = await provePassword(visit, input.currentPassword);
  const newEmailKey = emailKey(input.email);
  if (newEmailKey === emailKey(proven.email)) throw new InvalidField('email', says('emailSame'));
  // Nobody can have somebody flooded with mails: not by one account, not by many.
  for (const account of [`change by ${proven.id}`, `change to ${newEmailKey}`])
    await countAttempt({ kind: 'reset', address: visit.clientAddress, account });
  const createdAt = clock.now();
  const id = clock.newId();
  await inTransaction(async (tx) => {
    await holdProven(tx, proven);
    await tx.emailChange.deleteMany({ where: { accountId: proven.id } });
    await tx.emailChange.create({
      data: {
        id,
        accountId: proven.id,
        newEmail: input.email,
        newEmailKey,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + DAYS * 86_400_000),
      },
    });
    for (const side of ['old', 'new'] as const)
      await enqueue(tx, 'mail-email-change', { emailChangeId: id, side });
  });
}
