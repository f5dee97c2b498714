import { type Actor, accountOf } from '~/accounts/actor';
import { hashSecret } from '~/accounts/secret-hash.server';
import type { Db, Tx } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';

const GONE =
  'This invitation was accepted or withdrawn, or it has expired, or a newer mail has another link. Look for a newer mail; else write to the secretariat, whose contact stands in the mail, and ask to be invited again.';

/** An invitation that a link leads to. */
export interface FoundInvitation {
  id: string;
  /** Who asks has accepted it already. */
  isAccepted: boolean;
}

/**
 * The invitation of a link, that can be accepted or that who asks has accepted. Throws `LinkGone` for any other link: forged, expired,
 * withdrawn, used by somebody else.
 */
export async function findInvitation(
  tx: Tx | Db,
  actor: Actor,
  secret: string,
  now: Date,
): Promise<FoundInvitation> {
  const token = await tx.token.findUnique({
    where: { hash: hashSecret(secret), purpose: 'accept_invitation', expiresAt: { gt: now } },
    select: { usedAt: true, invitation: true },
  });
  const invitation = token?.invitation;
  if (!invitation || invitation.withdrawnAt) throw new LinkGone(GONE);
  const { id, accountId, expiresAt } = invitation;
  if (accountId !== null && accountId === accountOf(actor)) return { id, isAccepted: true };
  if (token.usedAt || accountId !== null || expiresAt <= now) throw new LinkGone(GONE);
  return { id, isAccepted: false };
}

/** What everybody else hears whose invitation is not open any more. */
export const invitationGone = (): LinkGone => new LinkGone(GONE);
