import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { Actor } from './actor';
import { ownAccountId } from './own-account';

/**
 * Signs one's own account out: on this device, on all others, or everywhere. To be out already is fine.
 * Whose browser it is forgets the cookie where it is out here (`blankSessionCookie`).
 */
export async function signOut(
  tx: Tx,
  _clock: Clock,
  actor: Actor,
  { where, sessionId }: { where: 'here' | 'elsewhere' | 'everywhere'; sessionId: string },
): Promise<void> {
  const sessions = { here: sessionId, elsewhere: { not: sessionId }, everywhere: undefined };
  await tx.session.deleteMany({ where: { accountId: ownAccountId(actor), id: sessions[where] } });
}
