import type { Actor } from '~/accounts/actor';
import { accountOf } from '~/accounts/actor';
import { decideMembership as settleMembership } from '~/accounts/decide-membership.server';
import { lockOrganisations } from '~/accounts/organisation-lock.server';
import { canDecideMembership } from '~/accounts/permissions';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { ensureUnclaimed } from './desk/claims.server';
import { itemText } from './moderation-address';
import { canModerate } from './permissions';
import { type Given, recordDecision, settleReason } from './record-decision.server';
import type {} from './tell-of-decision.server';

/**
 * Says at the desk of a space whether somebody who commented there speaks for an organisation: done and recorded, or neither. Throws `NotFound`, `Forbidden`,
 * `InvalidField`, and `Conflict` where the request does not wait any more or somebody else is working on it.
 */
export async function decideMembership(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: Given & { slug: string; membership: string; decision: 'confirmed' | 'declined' },
): Promise<{ id: string; number: number }> {
  const { slug, membership: id, decision } = input;
  const space = await tx.space.findUnique({ where: { slug }, select: { id: true } });
  if (!space) throw new NotFound('There is no such space.');
  ensure(canModerate(actor, space));
  // Organisations before spaces: in that order everybody locks them.
  await lockOrganisations(tx, 'together');
  await tx.$queryRaw`SELECT id FROM membership WHERE id = ${id}::uuid FOR UPDATE`;
  const membership = await tx.membership.findFirst({
    where: { id, account: { comments: { some: { spaceId: space.id } } } },
    select: { accountId: true, organisationId: true, status: true, requestedAt: true },
  });
  if (!membership) throw new NotFound('There is no such request.');
  ensure(canDecideMembership(actor, membership));
  await ensureUnclaimed(tx, clock, actor, space.id, itemText({ about: 'member', id }));
  if (membership.status !== 'requested')
    throw new Conflict(`This request does not wait any more: it is ${membership.status}.`);
  const kind = decision === 'confirmed' ? 'confirm-member' : 'decline-member';
  await settleReason(tx, kind, input);
  await settleMembership(tx, clock, actor, id, decision);
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${space.id}::uuid FOR UPDATE`;
  const recorded = await recordDecision(tx, clock, actor, {
    id: clock.newId(),
    spaceId: space.id,
    kind,
    given: input,
    accountId: membership.accountId,
    waitedSince: membership.requestedAt,
  });
  await tx.queueClaim.deleteMany({ where: { spaceId: space.id, item: itemText({ about: 'member', id }) } });
  // The public numbers of the space count it.
  await emitSpaceEvent(tx, clock, {
    spaceId: space.id,
    type: 'comments-decided',
    data: { numbers: [], rewrote: [], published: [], kind, decision: recorded.number },
    actorId: accountOf(actor),
  });
  return recorded;
}
