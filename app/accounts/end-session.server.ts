import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import type { Actor } from './actor';
import { ownAccountId } from './own-account';

/** Signs one's own account out on one device. Throws `NotFound` for a session that is over, or somebody else's. */
export async function endSession(
  tx: Tx,
  _clock: Clock,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<void> {
  const { count } = await tx.session.deleteMany({ where: { id: sessionId, accountId: ownAccountId(actor) } });
  if (count === 0) throw new NotFound('You are not signed in there.');
}
