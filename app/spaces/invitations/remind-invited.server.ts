import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { enqueue } from '~/platform/jobs.server';
import { canInvite } from '../permissions';
import { holdSpace } from './hold-space.server';
import { REMIND_DAYS } from './invitation';
import type {} from './mail-invitation.server';
import { expiryFrom } from './send-invitations.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** So many were reminded of their invitation; where one was chosen, of which. */
    'people-reminded': { count: number; invitationId?: string };
  }
}

/** The last moment at which somebody may have had a mail of ours to get another now. */
export const remindableSince = (now: Date): Date => new Date(now.getTime() - REMIND_DAYS * 86_400_000);

/**
 * Reminds those who have not come, one or all of a space; their invitation is good for its whole time again. Who had a mail in the last
 * days is passed over, except with `anyway`. Throws `NotFound` for a space or an invitation that there is not, and `Conflict` for one
 * that is not open or that may not be reminded yet. Returns how many are reminded.
 */
export async function remindInvited(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; invitation: string | null; anyway: boolean },
): Promise<{ reminded: number }> {
  ensure(canInvite(actor));
  const { id: spaceId } = await holdSpace(tx, input.slug);
  const now = clock.now();
  if (input.invitation !== null) await refuseOne(tx, spaceId, input.invitation, input.anyway, now);
  const reminded = await tx.$queryRaw<{ id: string }[]>`
    UPDATE invitation SET reminded_at = ${now}::timestamptz, expires_at = ${expiryFrom(now)}::timestamptz
    WHERE space_id = ${spaceId}::uuid AND (${input.invitation}::uuid IS NULL OR id = ${input.invitation}::uuid)
      AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${now}::timestamptz
      AND (${input.anyway}::boolean OR COALESCE(reminded_at, invited_at) <= ${remindableSince(now)}::timestamptz)
    RETURNING id`;
  for (const { id } of reminded) await enqueue(tx, 'mail-invitation', { invitationId: id, kind: 'remind' });
  if (reminded.length > 0)
    await emitSpaceEvent(tx, clock, {
      spaceId,
      type: 'people-reminded',
      data: {
        count: reminded.length,
        ...(input.invitation === null ? {} : { invitationId: input.invitation }),
      },
      actorId: accountOf(actor),
    });
  return { reminded: reminded.length };
}

async function refuseOne(tx: Tx, spaceId: string, id: string, anyway: boolean, now: Date): Promise<void> {
  const invitation = await tx.invitation.findFirst({ where: { id, spaceId } });
  if (!invitation) throw new NotFound('There is no such invitation.');
  const who = invitation.email;
  if (invitation.withdrawnAt)
    throw new Conflict(`The invitation of ${who} was withdrawn. Invite them again.`);
  if (invitation.acceptedAt) throw new Conflict(`${who} has come: there is nothing to remind them of.`);
  if (invitation.expiresAt <= now)
    throw new Conflict(`The invitation of ${who} has expired. Invite them again.`);
  const last = invitation.remindedAt ?? invitation.invitedAt;
  if (!anyway && last > remindableSince(now))
    throw new Conflict(
      `${who} had a mail from us less than ${REMIND_DAYS} days ago. Tick the box to remind them all the same.`,
    );
}
