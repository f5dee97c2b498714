import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { canInvite } from '../permissions';
import { holdSpace } from './hold-space.server';
import { sendInvitations } from './send-invitations.server';

/**
 * Invites people anew whose invitation is over: one that expired or was withdrawn, or all of a space that expired. Throws `NotFound`
 * for a space or an invitation that there is not, and `Conflict` for one that is not over. Returns how many are invited.
 */
export async function inviteAgain(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; invitation: string | null },
): Promise<{ invited: number }> {
  ensure(canInvite(actor));
  const { id: spaceId } = await holdSpace(tx, input.slug);
  const expired = { acceptedAt: null, withdrawnAt: null, expiresAt: { lte: clock.now() } };
  const isOver = { OR: [expired, { withdrawnAt: { not: null } }] };
  // Who closed the account has no address any more.
  const known = { spaceId, email: { not: '' } };
  if (
    input.invitation !== null &&
    !(await tx.invitation.count({ where: { ...known, id: input.invitation } }))
  )
    throw new NotFound('There is no such invitation.');
  const people = await tx.invitation.findMany({
    where:
      input.invitation === null ? { ...known, ...expired } : { ...known, id: input.invitation, ...isOver },
    orderBy: { emailKey: 'asc' },
    select: { email: true, emailKey: true, organisationId: true, language: true },
  });
  if (input.invitation !== null && people.length === 0)
    throw new Conflict('This invitation is not over: the person has come, or can still come by it.');
  await sendInvitations(tx, clock, actor, spaceId, people);
  return { invited: people.length };
}
