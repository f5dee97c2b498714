import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { Conflict, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { countingCodes } from './check-second-factor.server';
import { endOtherAccess } from './end-other-access.server';
import { issueRecoveryCodes } from './issue-recovery-codes.server';
import { mailSecurityNotice } from './mail-security-notice.server';
import { holdProven, provePassword } from './prove-password.server';
import { acceptedTotpStep } from './totp.server';
import type { Visit } from './visit';

/**
 * Adds a second factor to one's own account, once the app has shown with a code that it has the secret. Everybody who signed in without it is
 * out, and the owner is told by mail. Returns the ten recovery codes, to be shown once. Throws `InvalidField`, `TooManyAttempts`, `Conflict`
 * where there is one already.
 */
export async function addSecondFactor(
  clock: Clock,
  visit: Visit,
  input: { secret: string; code: string; currentPassword: string; sessionId: string },
): Promise<string[]> {
  const proven = await provePassword(visit, input.currentPassword);
  const who = { accountId: proven.id, clientAddress: visit.clientAddress };
  return countingCodes(who, () =>
    inTransaction(async (tx) => {
      const { totpSecret } = await holdProven(tx, proven);
      if (totpSecret !== null) throw new Conflict('There is a second factor already. Take it away first.');
      const step = acceptedTotpStep(input.secret, input.code, clock.now(), null);
      if (step === null) throw new InvalidField('code', says('codeWrong'));
      await tx.account.update({
        where: { id: proven.id },
        // The code that was just typed has been used: it signs nobody in.
        data: { totpSecret: input.secret, totpLastStep: step },
      });
      await endOtherAccess(tx, proven.id, input.sessionId);
      await mailSecurityNotice(tx, clock, proven, 'secondFactorAdded');
      return issueRecoveryCodes(tx, clock, proven.id);
    }),
  );
}
