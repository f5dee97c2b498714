import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { canInvite } from '../permissions';
import { holdSpace } from './hold-space.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    'invitation-withdrawn': { invitationId: string };
  }
}

/**
 * Takes an invitation back: its link is dead at once, and whoever came by it to a space for those invited reads it no longer. For whom
 * they speak stays. A second time changes nothing. Throws `NotFound` for a space or an invitation that there is not.
 */
export async function withdrawInvitation(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; invitation: string },
): Promise<void> {
  ensure(canInvite(actor));
  const { id: spaceId } = await holdSpace(tx, input.slug);
  const found = await tx.invitation.findFirst({
    where: { id: input.invitation, spaceId },
    select: { id: true, withdrawnAt: true },
  });
  if (!found) throw new NotFound('There is no such invitation.');
  if (found.withdrawnAt) return;
  await tx.invitation.update({ where: { id: found.id }, data: { withdrawnAt: clock.now() } });
  await tx.token.deleteMany({ where: { invitationId: found.id } });
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'invitation-withdrawn',
    data: { invitationId: found.id },
    actorId: accountOf(actor),
  });
}
