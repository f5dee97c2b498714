import type { Actor } from '~/accounts/actor';
import { db, Prisma } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canInvite } from '../permissions';
import { readSpaceFrame } from '../read-space-frame.server';
import type { SpaceFrame } from '../space-view';
import type { InvitationState } from './invitation';
import { remindableSince } from './remind-invited.server';

/** So many stand on one page. */
export const INVITATIONS_PER_PAGE = 100;

/** An invitation as its line on the desk. */
export interface InvitationLine {
  id: string;
  /** Empty once its owner closed the account. */
  email: string;
  organisation: string | null;
  state: InvitationState;
  /** ISO, as all below. */
  invitedAt: string;
  remindedAt: string | null;
  acceptedAt: string | null;
  expiresAt: string;
  withdrawnAt: string | null;
  /** Who came by it; empty once the account is closed. */
  name: string | null;
  /** They came with another address: the link was handed on. */
  isHandedOn: boolean;
}

export interface InvitationDesk {
  space: SpaceFrame;
  counts: Record<InvitationState, number>;
  lines: InvitationLine[];
  /** The last of this page, where there are more. */
  after: string | null;
  /** Of those who have not come, so many had no mail lately and may be reminded. */
  remindable: number;
}

/** Where an invitation stands at a moment. */
const stateAt = (now: Date) => Prisma.sql`CASE
  WHEN invitation.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN accepted_at IS NOT NULL THEN 'came'
  WHEN expires_at <= ${now}::timestamptz THEN 'expired' WHEN reminded_at IS NOT NULL THEN 'reminded' ELSE 'waiting' END`;

/** The invitations of a space for the secretariat, by address: all, or those in one state, or those whose address or organisation holds some letters. */
export async function readInvitations(
  actor: Actor,
  slug: string,
  language: string,
  only: { state: InvitationState | null; asked: string | null; after: string | null },
  now: Date,
): Promise<InvitationDesk> {
  ensure(canInvite(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const { counts, remindable } = await readInvitationCounts(space.id, now);
  const lines = await db().$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT invitation.id, invitation.email, organisation.name AS organisation, ${stateAt(now)} AS state,
        invited_at AS "invitedAt", reminded_at AS "remindedAt", accepted_at AS "acceptedAt", expires_at AS "expiresAt",
        withdrawn_at AS "withdrawnAt", account.name, account.email_key IS DISTINCT FROM invitation.email_key AND account.id IS NOT NULL AS "isHandedOn",
        invitation.email_key AS key
      FROM invitation LEFT JOIN organisation ON organisation.id = organisation_id LEFT JOIN account ON account.id = account_id
      WHERE space_id = ${space.id}::uuid) AS line
    WHERE (${only.state}::text IS NULL OR state = ${only.state})
      AND (${only.asked}::text IS NULL OR position(lower(${only.asked}) IN lower(concat_ws(' ', email, organisation, name))) > 0)
      AND (${only.after}::uuid IS NULL OR (key, id) > (SELECT email_key, id FROM invitation WHERE id = ${only.after}::uuid))
    ORDER BY key, id LIMIT ${INVITATIONS_PER_PAGE + 1}`;
  const shown = lines.slice(0, INVITATIONS_PER_PAGE);
  return {
    space,
    counts,
    remindable,
    lines: shown.map(lineOf),
    after: lines.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
  };
}

type Times = 'invitedAt' | 'remindedAt' | 'acceptedAt' | 'expiresAt' | 'withdrawnAt';
type Row = Omit<InvitationLine, Times> & Record<Times, Date | null>;

const lineOf = ({ id, email, organisation, state, name, isHandedOn, ...times }: Row): InvitationLine => ({
  id,
  email,
  organisation,
  state,
  name,
  isHandedOn,
  invitedAt: times.invitedAt?.toISOString() ?? '',
  expiresAt: times.expiresAt?.toISOString() ?? '',
  remindedAt: times.remindedAt?.toISOString() ?? null,
  acceptedAt: times.acceptedAt?.toISOString() ?? null,
  withdrawnAt: times.withdrawnAt?.toISOString() ?? null,
});

/** How many invitations of a space stand where, and how many people may be reminded now. */
export async function readInvitationCounts(
  spaceId: string,
  now: Date,
): Promise<{ counts: InvitationDesk['counts']; remindable: number }> {
  const rows = await db().$queryRaw<{ state: InvitationState; count: number; remindable: number }[]>`
    SELECT ${stateAt(now)} AS state, count(*)::int AS count,
      (count(*) FILTER (WHERE COALESCE(reminded_at, invited_at) <= ${remindableSince(now)}::timestamptz))::int AS remindable
    FROM invitation WHERE space_id = ${spaceId}::uuid GROUP BY 1`;
  const of = (state: InvitationState) => rows.find((row) => row.state === state);
  const count = (state: InvitationState) => of(state)?.count ?? 0;
  return {
    counts: {
      waiting: count('waiting'),
      reminded: count('reminded'),
      came: count('came'),
      expired: count('expired'),
      withdrawn: count('withdrawn'),
    },
    remindable: (of('waiting')?.remindable ?? 0) + (of('reminded')?.remindable ?? 0),
  };
}
