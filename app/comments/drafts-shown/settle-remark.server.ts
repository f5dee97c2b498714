import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';

/** Notes that a colleague's remark on a draft of the actor's own is dealt with. Throws `NotFound` for a draft that is not theirs. */
export async function settleRemark(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { remarkId }: { remarkId: string },
): Promise<void> {
  const accountId = accountOf(actor);
  const own =
    accountId && (await tx.draftRemark.count({ where: { id: remarkId, share: { draft: { accountId } } } }));
  if (!own) throw new NotFound('There is no such remark.');
  await tx.draftRemark.updateMany({
    where: { id: remarkId, settledAt: null },
    data: { settledAt: clock.now() },
  });
}
