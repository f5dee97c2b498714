import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';

/** Takes a file out of a draft of the actor's own. Raises `NotFound` for a draft that is not theirs and a file that is not in it. */
export async function removeDraftFile(
  tx: Tx,
  _clock: Clock,
  actor: Actor,
  { draftId, fileId }: { draftId: string; fileId: string },
): Promise<void> {
  const accountId = accountOf(actor);
  if (!accountId) throw new NotFound('There is no such draft.');
  const { count } = await tx.draftFile.deleteMany({
    where: { id: fileId, draftId, draft: { accountId } },
  });
  if (count === 0) throw new NotFound('There is no such file in this draft.');
}
