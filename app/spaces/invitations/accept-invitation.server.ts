import { type Actor, operator } from '~/accounts/actor';
import { askForMembership } from '~/accounts/ask-for-membership.server';
import { confirmMembership } from '~/accounts/confirm-membership.server';
import { holdAccount } from '~/accounts/hold-account.server';
import { lockOrganisations } from '~/accounts/organisation-lock.server';
import { ownAccountId } from '~/accounts/own-account';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { canAcceptInvitation } from '../permissions';
import type { SpaceStage } from '../space';
import { findInvitation, invitationGone } from './find-invitation.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    'invitation-accepted': { invitationId: string };
  }
}

/** By the link of the mail, which whoever has it was handed; or by its identifier, for who has the very address that was invited. */
export type AcceptedBy = { secret: string } | { invitation: string };

/**
 * A person accepts an invitation: a space for those invited opens to them. Where it names an organisation, they speak for it from then on, confirmed by the
 * secretariat's invitation, if the account has the address that was invited; by a link that was handed on they only ask to. Accepting
 * one's own once more changes nothing. Throws `LinkGone` for one that is not open any more (of two at once one wins), and `NotFound`
 * for an identifier of somebody else's.
 */
export async function acceptInvitation(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  by: AcceptedBy,
): Promise<{ space: { slug: string; stage: SpaceStage } }> {
  ensure(canAcceptInvitation(actor));
  const accountId = ownAccountId(actor);
  await lockOrganisations(tx, 'together');
  await holdAccount(tx, accountId);
  const { emailKey } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { emailKey: true },
  });
  const now = clock.now();
  const id = 'secret' in by ? (await findInvitation(tx, actor, by.secret, now)).id : by.invitation;
  const invitation = await tx.invitation.findUnique({
    where: { id },
    select: {
      emailKey: true,
      accountId: true,
      withdrawnAt: true,
      organisation: { select: { slug: true } },
      space: { select: { id: true, slug: true, stage: true } },
    },
  });
  const isAddressed = invitation?.emailKey === emailKey;
  if (!invitation || ('invitation' in by && !isAddressed)) throw new NotFound('There is no such invitation.');
  const { space, organisation } = invitation;
  if (invitation.accountId === accountId && !invitation.withdrawnAt) return { space };
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now, accountId },
  });
  if (count !== 1) throw invitationGone();
  await tx.token.updateMany({ where: { invitationId: id, usedAt: null }, data: { usedAt: now } });
  if (organisation) await speakFor(tx, clock, actor, organisation.slug, isAddressed ? id : null);
  await emitSpaceEvent(tx, clock, {
    spaceId: space.id,
    type: 'invitation-accepted',
    data: { invitationId: id },
    actorId: accountId,
  });
  return { space };
}

/** Whom the secretariat invited for an organisation needs no further decision; the record says by which invitation. */
async function speakFor(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  slug: string,
  confirmedBy: string | null,
): Promise<void> {
  const { status } = await askForMembership(tx, clock, actor, { slug });
  if (confirmedBy === null || status !== 'requested') return;
  const { id: membership } = await tx.membership.findFirstOrThrow({
    where: { accountId: ownAccountId(actor), organisation: { slug } },
    select: { id: true },
  });
  await confirmMembership(tx, clock, operator, { membership, invitation: confirmedBy });
}
