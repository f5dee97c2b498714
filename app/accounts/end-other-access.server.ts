import type { Tx } from '~/platform/db.server';

/**
 * After a change of what opens an account: whoever else is signed in is out, and no link or half-done sign-in of before leads in any more.
 * `exceptSessionId` is the session that made the change; null ends all.
 */
export async function endOtherAccess(
  tx: Tx,
  accountId: string,
  exceptSessionId: string | null,
): Promise<void> {
  await tx.session.deleteMany({
    where: { accountId, ...(exceptSessionId === null ? {} : { id: { not: exceptSessionId } }) },
  });
  await tx.token.deleteMany({ where: { accountId, usedAt: null } });
}
