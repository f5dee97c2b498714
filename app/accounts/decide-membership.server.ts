import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { emitPlatformEvent } from '~/platform/events.server';
import { enqueue } from '~/platform/jobs.server';
import { type Actor, accountOf } from './actor';
import type {} from './mail-membership-decision.server';
import type {} from './organisation-events.server';
import { lockOrganisations } from './organisation-lock.server';
import { canDecideMembership } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';

/** What confirming and declining have in common; `because` goes into the record. The same decision a second time changes nothing; another one throws `Conflict`. */
export async function decideMembership(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  membershipId: string,
  decision: 'confirmed' | 'declined',
  because: Record<string, string> = {},
): Promise<void> {
  await lockOrganisations(tx, 'together');
  const [membership] = await tx.$queryRaw<
    { accountId: string; organisationId: string; status: string; isActive: boolean }[]
  >`SELECT account_id AS "accountId", organisation_id AS "organisationId", membership.status::text AS status,
      account.status = 'active' AS "isActive"
    FROM membership JOIN account ON account.id = account_id
    WHERE membership.id = ${membershipId}::uuid FOR UPDATE OF membership`;
  if (!membership) throw new NotFound('There is no such request.');
  const { accountId, organisationId } = membership;
  ensure(canDecideMembership(actor, membership));
  if (membership.status === decision) return;
  if (membership.status !== 'requested')
    throw new Conflict(`This request does not wait any more: it is ${membership.status}.`);
  if (!membership.isActive) throw new Conflict('This person’s account is disabled or closed.');
  await tx.membership.update({
    where: { id: membershipId },
    data: { status: decision, decidedAt: clock.now(), decidedById: accountOf(actor) },
  });
  await recordAuditEntry(
    tx,
    clock,
    actor,
    `membership-${decision}`,
    { type: 'membership', id: membershipId },
    { accountId, organisationId, ...because },
  );
  await enqueue(tx, 'mail-membership-decision', { membershipId, decision });
  await emitPlatformEvent(tx, clock, 'membership-changed', { accountId, organisationId, status: decision });
}
