import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { countAttempt, forgetAttempts } from './limit-attempts.server';
import { mailSecurityNotice } from './mail-security-notice.server';
import { hashSecret } from './secret-hash.server';
import { acceptedTotpStep, foldRecoveryCode } from './totp.server';

/** What somebody proved the second factor with. */
export type SecondFactor = 'app' | 'recovery-code';

/**
 * Takes the code of an account's second factor, from the application or one of the recovery codes, and uses it up in the caller's
 * transaction: of two who send one code at the same moment one is refused. Throws `InvalidField` of `code`, also where the account
 * has no second factor. The owner hears of a used recovery code by mail. Call it inside `countingCodes`.
 */
export async function checkSecondFactor(
  tx: Tx,
  clock: Clock,
  accountId: string,
  code: string,
): Promise<SecondFactor> {
  if (await takeAppCode(tx, clock, accountId, code)) return 'app';
  if (await takeRecoveryCode(tx, clock, accountId, code)) return 'recovery-code';
  throw new InvalidField('code', says('codeWrong'));
}

/**
 * Counts an attempt at an account's codes before `work` makes it, and forgets it where `work` succeeds. Throws `TooManyAttempts` with
 * the wait. It goes around the transaction, not into it: the count must stay where the transaction is taken back, and one that asked
 * for a second connection while it holds its own could wait for itself.
 */
export async function countingCodes<T>(
  who: { accountId: string; clientAddress: string },
  work: () => Promise<T>,
): Promise<T> {
  const attempt = { kind: 'code', address: who.clientAddress, account: who.accountId } as const;
  await countAttempt(attempt);
  const result = await work();
  await forgetAttempts(attempt);
  return result;
}

async function takeAppCode(tx: Tx, clock: Clock, accountId: string, code: string): Promise<boolean> {
  const account = await tx.account.findUnique({
    where: { id: accountId, status: 'active' },
    select: { totpSecret: true, totpLastStep: true },
  });
  if (!account?.totpSecret) return false;
  const step = acceptedTotpStep(account.totpSecret, code, clock.now(), account.totpLastStep);
  if (step === null) return false;
  // What was read may be older than another's write: only the one who moves the step on has used the code.
  const { count } = await tx.account.updateMany({
    where: {
      id: accountId,
      totpSecret: account.totpSecret,
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(tx: Tx, clock: Clock, accountId: string, code: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: {
      accountId,
      hash: hashSecret(foldRecoveryCode(code)),
      usedAt: null,
      // Codes of a second factor that was switched off open nothing.
      account: { status: 'active', totpSecret: { not: null } },
    },
    data: { usedAt: clock.now() },
  });
  if (count !== 1) return false;
  const { email, name, language } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, name: true, language: true },
  });
  // It has the owner's eye: who has lost nothing and did not use one has lost a list of codes.
  if (email) await mailSecurityNotice(tx, clock, { email, name, language }, 'recoveryCodeUsed');
  return true;
}
