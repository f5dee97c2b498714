import { createHash } from 'node:crypto';
import { emailKey } from '~/accounts/email-address';
import type { Db, Tx } from '~/platform/db.server';
import type { InvitedRow } from './invitation';
import { type InvitationDefaults, type InvitationPlan, planInvitations } from './invitation-plan';

/** What inviting a list would do, with the mark by which that is confirmed: the same as long as it would do the same. */
export interface MarkedInvitationPlan extends InvitationPlan {
  mark: string;
}

/** Reads what inviting these rows to a space would do, on an open transaction or none. */
export async function planOfInvited(
  tx: Tx | Db,
  spaceId: string,
  rows: readonly InvitedRow[],
  defaults: InvitationDefaults,
  now: Date,
): Promise<MarkedInvitationPlan> {
  const keys = rows.map(({ email }) => emailKey(email));
  const invitations = await tx.invitation.findMany({
    where: { spaceId, emailKey: { in: keys } },
    select: { emailKey: true, acceptedAt: true, withdrawnAt: true, expiresAt: true },
  });
  const accounts = await tx.account.findMany({
    where: { emailKey: { in: keys }, status: 'active' },
    select: { emailKey: true },
  });
  const organisations = await tx.organisation.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, acronym: true, aliases: { select: { name: true } } },
  });
  const plan = planInvitations(
    rows,
    {
      invited: new Map(
        invitations.map((one) => {
          if (one.withdrawnAt) return [one.emailKey, 'over'];
          if (one.acceptedAt) return [one.emailKey, 'came'];
          return [one.emailKey, one.expiresAt > now ? 'open' : 'over'];
        }),
      ),
      accounts: new Set(accounts.flatMap((account) => account.emailKey ?? [])),
      organisations: organisations.map(({ aliases, ...one }) => ({
        ...one,
        formerNames: aliases.map(({ name }) => name),
      })),
    },
    defaults,
  );
  return { ...plan, mark: markOf(plan) };
}

function markOf({ people, problems }: InvitationPlan): string {
  const written = people.map(({ emailKey, outcome, organisation, language }) => [
    emailKey,
    outcome,
    organisation,
    language,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([written, problems.length]))
    .digest('hex');
}
