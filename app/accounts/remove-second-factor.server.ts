import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { checkSecondFactor, countingCodes } from './check-second-factor.server';
import { endOtherAccess } from './end-other-access.server';
import { mailSecurityNotice } from './mail-security-notice.server';
import { canGoWithoutSecondFactor } from './permissions';
import { holdProven, provePassword } from './prove-password.server';
import { readSecondFactor } from './read-second-factor.server';
import type { Visit } from './visit';

/**
 * Takes the second factor off one's own account, against the password and a code. Other sessions end, and the owner is told by mail. Throws
 * `Forbidden` where the platform asks it of the person's roles, `InvalidField` (also where there is none to take off), `TooManyAttempts`.
 */
export async function removeSecondFactor(
  clock: Clock,
  visit: Visit,
  input: { currentPassword: string; code: string; sessionId: string },
): Promise<void> {
  const proven = await provePassword(visit, input.currentPassword);
  const who = { accountId: proven.id, clientAddress: visit.clientAddress };
  await countingCodes(who, () =>
    inTransaction(async (tx) => {
      await holdProven(tx, proven);
      ensure(canGoWithoutSecondFactor(visit.actor, await readSecondFactor(tx, proven.id)));
      await checkSecondFactor(tx, clock, proven.id, input.code);
      await tx.account.update({ where: { id: proven.id }, data: { totpSecret: null, totpLastStep: null } });
      await tx.recoveryCode.deleteMany({ where: { accountId: proven.id } });
      await endOtherAccess(tx, proven.id, input.sessionId);
      await mailSecurityNotice(tx, clock, proven, 'secondFactorRemoved');
    }),
  );
}
