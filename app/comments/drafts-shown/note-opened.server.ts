import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { findShare } from './find-share.server';

/** Notes for the author when a colleague looked at a draft first. Throws `LinkGone`. */
export async function noteOpened(
  tx: Tx,
  clock: Clock,
  _actor: Actor,
  { secret }: { secret: string },
): Promise<void> {
  const { id } = await findShare(tx, secret, clock.now());
  await tx.draftShare.updateMany({ where: { id, openedAt: null }, data: { openedAt: clock.now() } });
}
