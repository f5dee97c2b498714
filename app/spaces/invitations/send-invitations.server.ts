import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { enqueue } from '~/platform/jobs.server';
import { INVITATION_DAYS } from './invitation';
import type {} from './mail-invitation.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** So many were invited; who, stands in the list of invitations. */
    'people-invited': { count: number };
  }
}

/** Somebody who is invited now. */
export interface InvitedPerson {
  email: string;
  emailKey: string;
  organisationId: string | null;
  language: string;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** When an invitation that is sent now expires. */
export const expiryFrom = (now: Date): Date =>
  new Date(now.getTime() + INVITATION_DAYS * MILLISECONDS_PER_DAY);

/**
 * Writes invitations to a space and has them mailed, one job each. Of an address that was invited before, the earlier invitation begins
 * anew: whoever had accepted it has to do so again. The caller has checked the right to do it and holds the space.
 */
export async function sendInvitations(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  spaceId: string,
  people: InvitedPerson[],
): Promise<void> {
  if (people.length === 0) return;
  const now = clock.now();
  const rows = people.map((person) => ({ ...person, id: clock.newId() }));
  // One statement for all: a thousand people are invited in a second.
  const sent = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO invitation (id, space_id, email, email_key, organisation_id, language, invited_at, expires_at)
    SELECT person.id, ${spaceId}::uuid, person.email, person."emailKey", person."organisationId", person.language, ${now}::timestamptz, ${expiryFrom(now)}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS person(id uuid, email text, "emailKey" text, "organisationId" uuid, language text)
    ON CONFLICT (space_id, email_key) DO UPDATE SET
      email = EXCLUDED.email, organisation_id = EXCLUDED.organisation_id, language = EXCLUDED.language,
      invited_at = EXCLUDED.invited_at, expires_at = EXCLUDED.expires_at,
      reminded_at = NULL, accepted_at = NULL, account_id = NULL, withdrawn_at = NULL
    RETURNING id`;
  const ids = sent.map(({ id }) => id);
  await tx.token.deleteMany({ where: { invitationId: { in: ids } } });
  for (const invitationId of ids) await enqueue(tx, 'mail-invitation', { invitationId, kind: 'invite' });
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'people-invited',
    data: { count: ids.length },
    actorId: accountOf(actor),
  });
}
