import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { emitPlatformEvent } from '~/platform/events.server';
import { type Actor, accountOf } from './actor';
import type {} from './organisation-events.server';
import { lockOrganisations } from './organisation-lock.server';
import { canEndMembership } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';

/**
 * A person stops speaking for an organisation, or withdraws the request to: on their own, or by another representative or the secretariat. The
 * last representative may leave. What was said before stays as it was said. Ending what has ended or was declined changes nothing.
 */
export async function endMembership(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { membership: id }: { membership: string },
): Promise<void> {
  await lockOrganisations(tx, 'together');
  const membership = await tx.membership.findUnique({
    where: { id },
    select: { accountId: true, organisationId: true },
  });
  if (!membership) throw new NotFound('There is no such membership.');
  ensure(canEndMembership(actor, membership));
  const { count } = await tx.membership.updateMany({
    where: { id, status: { in: ['requested', 'confirmed'] } },
    data: { status: 'ended', decidedAt: clock.now(), decidedById: accountOf(actor) },
  });
  if (count === 0) return;
  if (accountOf(actor) !== membership.accountId)
    await recordAuditEntry(tx, clock, actor, 'membership-ended', { type: 'membership', id }, membership);
  await emitPlatformEvent(tx, clock, 'membership-changed', { ...membership, status: 'ended' });
}
