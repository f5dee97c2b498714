import type {} from '~/accounts/organisation-events.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { PlatformEvents } from '~/platform/events.server';
import { emitVoicesChanged } from './voices-changed.server';

/** What a person said for an organisation before it confirmed them reads confirmed from then on. An end or a refusal leaves what was said as it is. */
export async function noteMembershipChange(
  tx: Tx,
  { accountId, organisationId, status }: PlatformEvents['membership-changed'],
  clock: Clock,
): Promise<void> {
  if (status !== 'confirmed') return;
  const unconfirmed = await tx.voice.findMany({
    where: { organisationId, confirmed: false, comment: { accountId } },
    select: { commentId: true },
  });
  if (unconfirmed.length === 0) return;
  const commentId = { in: unconfirmed.map((voice) => voice.commentId) };
  await tx.voice.updateMany({ where: { organisationId, commentId }, data: { confirmed: true } });
  await emitVoicesChanged(tx, clock, { id: commentId });
}
