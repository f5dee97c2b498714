import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { enqueue } from '~/platform/jobs.server';
import type { Actor } from './actor';
import { findAccount } from './find-account.server';
import type {} from './mail-new-password.server';
import { mailSecurityNotice } from './mail-security-notice.server';
import { canManageAccounts } from './permissions';
import { resetAccount } from './reset-account.server';

/**
 * Ends every session of an account and mails its owner a link to choose a new password: nobody else sees it, so that no officer can take an
 * account over unseen. `secondFactor` also takes the second factor away, of which the owner is told. Throws `Forbidden`, `NotFound`,
 * `Conflict` for a disabled account.
 */
export async function resetAccountByMail(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { accountId: string; secondFactor: boolean },
): Promise<void> {
  ensure(canManageAccounts(actor));
  const { id, email, name, language } = await findAccount(tx, input);
  if (email === null) throw new Conflict('This account has no address to send a link to.');
  const { secret: _ } = await resetAccount(tx, clock, actor, input);
  // The link that was just made is for the terminal; the mail brings one of its own.
  await tx.token.deleteMany({ where: { accountId: id, usedAt: null } });
  await enqueue(tx, 'mail-new-password', { email, language });
  if (input.secondFactor)
    await mailSecurityNotice(tx, clock, { email, name, language }, 'secondFactorRemoved');
}
