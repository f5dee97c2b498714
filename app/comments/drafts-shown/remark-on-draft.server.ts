import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, TooManyAttempts } from '~/platform/errors';
import { REMARKS_A_MINUTE, REMARKS_MOST } from './draft-share';
import { findShare } from './find-share.server';

const MINUTE_SECONDS = 60;

/** Keeps what a colleague says of a draft, for its author and the other colleagues; whoever has the link may. Throws `LinkGone`, `TooManyAttempts`, `BadInput`. */
export async function remarkOnDraft(
  tx: Tx,
  clock: Clock,
  _actor: Actor,
  { secret, text }: { secret: string; text: string },
): Promise<void> {
  const now = clock.now();
  const { id: shareId } = await findShare(tx, secret, now);
  await tx.$queryRaw`SELECT id FROM draft_share WHERE id = ${shareId}::uuid FOR UPDATE`;
  const since = new Date(now.getTime() - MINUTE_SECONDS * 1000);
  const lately = await tx.draftRemark.count({ where: { shareId, madeAt: { gt: since } } });
  if (lately >= REMARKS_A_MINUTE) throw new TooManyAttempts(MINUTE_SECONDS);
  if ((await tx.draftRemark.count({ where: { shareId } })) >= REMARKS_MOST)
    throw new BadInput('These are more remarks than a draft can bear. Speak with its author.');
  await tx.draftRemark.create({ data: { id: clock.newId(), shareId, text, madeAt: now } });
}
