import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';
import { findInvitation } from './find-invitation.server';

/** The address that an invitation was sent to, for the form by which whoever has its link registers; null for a link that is not good any more. */
export async function readInvitedAddress(actor: Actor, secret: string, now: Date): Promise<string | null> {
  try {
    const { id } = await findInvitation(db(), actor, secret, now);
    const { email } = await db().invitation.findUniqueOrThrow({ where: { id }, select: { email: true } });
    return email;
  } catch (error) {
    // Registering goes on without it.
    if (error instanceof LinkGone) return null;
    throw error;
  }
}
