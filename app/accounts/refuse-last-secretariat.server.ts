import type { Tx } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';

/** Any number that only this file uses: of two who leave the secretariat at the same moment one is seen by the other. */
const LOCK = 0x504c_0004;

/** Throws `Conflict` where an account is the last of the secretariat: the platform is never left without one. */
export async function refuseLastSecretariat(tx: Tx, accountId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  const others = await tx.account.count({
    where: { role: 'secretariat', status: 'active', id: { not: accountId } },
  });
  const { role } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { role: true } });
  if (role === 'secretariat' && others === 0)
    throw new Conflict('This is the last account of the secretariat. Give the role to somebody else first.');
}
