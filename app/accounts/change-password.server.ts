import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { endOtherAccess } from './end-other-access.server';
import { mailSecurityNotice } from './mail-security-notice.server';
import { hashPassword } from './password.server';
import { holdProven, provePassword } from './prove-password.server';
import { refuseCommonPassword } from './refuse-common-password.server';
import type { Visit } from './visit';

/**
 * Changes the password of one's own account, against the current one. Everybody else who is signed in with it is out, open links die, and
 * the owner is told by mail. Throws `InvalidField` for a wrong or a common password, `TooManyAttempts`.
 */
export async function changePassword(
  clock: Clock,
  visit: Visit,
  input: { currentPassword: string; password: string; sessionId: string },
): Promise<void> {
  const proven = await provePassword(visit, input.currentPassword);
  refuseCommonPassword(input.password, proven);
  const passwordHash = await hashPassword(input.password);
  await inTransaction(async (tx) => {
    await holdProven(tx, proven);
    await tx.account.update({ where: { id: proven.id }, data: { passwordHash } });
    await endOtherAccess(tx, proven.id, input.sessionId);
    await mailSecurityNotice(tx, clock, proven, 'passwordChanged');
  });
}
