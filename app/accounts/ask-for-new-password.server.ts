import { inTransaction } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { enqueue } from '~/platform/jobs.server';
import { emailKey } from './email-address';
import { countAttempt } from './limit-attempts.server';
import type {} from './mail-new-password.server';
import { canSignIn } from './permissions';
import type { Visit } from './visit';

/** Has a link for a new password sent, where the address has an account; the asking is the same where it has none. */
export async function askForNewPassword(
  visit: Visit,
  input: { email: string; language: string },
): Promise<void> {
  ensure(canSignIn(visit.actor));
  await countAttempt({ kind: 'reset', address: visit.clientAddress, account: emailKey(input.email) });
  await inTransaction((tx) => enqueue(tx, 'mail-new-password', input));
}
