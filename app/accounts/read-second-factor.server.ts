import type { Tx } from '~/platform/db.server';

/** What there is to know of an account's second factor. */
export interface SecondFactorView {
  isOn: boolean;
  recoveryCodesLeft: number;
  /** The platform asks it of what the account may do. */
  isRequired: boolean;
}

/** Reads whether an account has a second factor, how many recovery codes are left, and whether it must have one. Also inside a transaction. */
export async function readSecondFactor(tx: Tx, accountId: string): Promise<SecondFactorView> {
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      role: true,
      totpSecret: true,
      _count: { select: { moderates: true, recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  const platform = await tx.platform.findUnique({ where: { id: 1 }, select: { staffNeedTwoFactor: true } });
  const isStaff = account.role === 'secretariat' || account._count.moderates > 0;
  return {
    isOn: account.totpSecret !== null,
    recoveryCodesLeft: account._count.recoveryCodes,
    isRequired: isStaff && platform?.staffNeedTwoFactor === true,
  };
}
