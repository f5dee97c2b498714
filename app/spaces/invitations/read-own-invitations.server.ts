import type { Actor } from '~/accounts/actor';
import { ownAccountId } from '~/accounts/own-account';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';

/** An invitation that waits for the person it was sent to. */
export interface OwnInvitation {
  id: string;
  title: Worded;
  /** For which they are invited. */
  organisation: string | null;
  timeZone: string;
  /** ISO. */
  expiresAt: string;
}

/** The open invitations to the confirmed address of who asks, the one that expires first in front. */
export async function readOwnInvitations(
  actor: Actor,
  language: string,
  now: Date,
): Promise<OwnInvitation[]> {
  const { emailKey } = await db().account.findUniqueOrThrow({
    where: { id: ownAccountId(actor) },
    select: { emailKey: true },
  });
  if (emailKey === null) return [];
  const invitations = await db().invitation.findMany({
    where: { emailKey, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      expiresAt: true,
      organisation: { select: { name: true } },
      space: { select: { title: true, timeZone: true } },
    },
  });
  return invitations.map(({ id, expiresAt, organisation, space }) => ({
    id,
    title: inLanguage(space.title, language),
    organisation: organisation?.name ?? null,
    timeZone: space.timeZone,
    expiresAt: expiresAt.toISOString(),
  }));
}
