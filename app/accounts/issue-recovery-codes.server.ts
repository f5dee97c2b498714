import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { hashSecret } from './secret-hash.server';
import { foldRecoveryCode, newRecoveryCodes } from './totp.server';

/** Gives an account ten new recovery codes and takes the old ones away. They are returned to be shown once; their hashes stay. */
export async function issueRecoveryCodes(tx: Tx, clock: Clock, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({
      id: clock.newId(),
      accountId,
      hash: hashSecret(foldRecoveryCode(code)),
    })),
  });
  return codes;
}
