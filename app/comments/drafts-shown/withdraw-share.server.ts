import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';

/** Ends a link to a draft of the actor's own; what was remarked by it stays. Throws `NotFound` for a draft that is not theirs. */
export async function withdrawShare(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { shareId }: { shareId: string },
): Promise<void> {
  const accountId = accountOf(actor);
  const own = accountId && (await tx.draftShare.count({ where: { id: shareId, draft: { accountId } } }));
  if (!own) throw new NotFound('There is no such link.');
  await tx.draftShare.updateMany({
    where: { id: shareId, withdrawnAt: null },
    data: { withdrawnAt: clock.now() },
  });
}
