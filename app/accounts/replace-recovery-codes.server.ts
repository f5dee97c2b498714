import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { issueRecoveryCodes } from './issue-recovery-codes.server';
import { mailSecurityNotice } from './mail-security-notice.server';
import { holdProven, provePassword } from './prove-password.server';
import type { Visit } from './visit';

/**
 * Makes ten new recovery codes for one's own account, against its password; the old ones open nothing any more, and the owner is told by mail.
 * Throws `InvalidField`, `TooManyAttempts`, `Conflict` where there is no second factor.
 */
export async function replaceRecoveryCodes(
  clock: Clock,
  visit: Visit,
  input: { currentPassword: string },
): Promise<string[]> {
  const proven = await provePassword(visit, input.currentPassword);
  return inTransaction(async (tx) => {
    const { totpSecret } = await holdProven(tx, proven);
    if (totpSecret === null) throw new Conflict('There is no second factor to recover. Add one first.');
    await mailSecurityNotice(tx, clock, proven, 'recoveryCodesReplaced');
    return issueRecoveryCodes(tx, clock, proven.id);
  });
}
