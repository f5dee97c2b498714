import { type Actor, accountOf } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import type { SpaceStage, SpaceVisibility } from '../space';
import { findInvitation } from './find-invitation.server';

/** An invitation as whoever has its link sees it. */
export interface InvitationView {
  space: {
    slug: string;
    title: Worded;
    stage: SpaceStage;
    visibility: SpaceVisibility;
    timeZone: string;
    /** ISO. */
    opensAt: string | null;
    closesAt: string | null;
  };
  /** For which they are invited. */
  organisation: string | null;
  /** ISO. */
  expiresAt: string;
  /** Who asks has accepted it already. */
  isAccepted: boolean;
  /** The account of who asks; null without one. */
  account: { name: string; email: string; isAddressed: boolean } | null;
}

/** Reads the invitation of a link. To whom it was sent is not told: the link may have been handed on. Throws `LinkGone`. */
export async function readInvitation(
  actor: Actor,
  secret: string,
  language: string,
  now: Date,
): Promise<InvitationView> {
  const { id, isAccepted } = await findInvitation(db(), actor, secret, now);
  const invitation = await db().invitation.findUniqueOrThrow({
    where: { id },
    select: {
      emailKey: true,
      expiresAt: true,
      organisation: { select: { name: true } },
      space: {
        select: {
          slug: true,
          title: true,
          stage: true,
          visibility: true,
          timeZone: true,
          opensAt: true,
          closesAt: true,
        },
      },
    },
  });
  const accountId = accountOf(actor);
  const account =
    accountId === null
      ? null
      : await db().account.findUnique({
          where: { id: accountId },
          select: { name: true, email: true, emailKey: true },
        });
  const { space } = invitation;
  return {
    space: {
      ...space,
      title: inLanguage(space.title, language),
      opensAt: space.opensAt?.toISOString() ?? null,
      closesAt: space.closesAt?.toISOString() ?? null,
    },
    organisation: invitation.organisation?.name ?? null,
    expiresAt: invitation.expiresAt.toISOString(),
    isAccepted,
    account: account && {
      name: account.name,
      email: account.email ?? '',
      isAddressed: account.emailKey === invitation.emailKey,
    },
  };
}
