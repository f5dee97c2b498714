import type { Actor } from '~/accounts/actor';
import { ensure } from '~/platform/errors';
import { canInvite } from '../permissions';
import { readSpaceFrame } from '../read-space-frame.server';
import type { SpaceFrame } from '../space-view';
import { readInvitationCounts } from './read-invitations.server';

/** How many people of a space have an open invitation, and how many of them had no mail lately. */
export async function readReminder(
  actor: Actor,
  slug: string,
  language: string,
  now: Date,
): Promise<{ space: SpaceFrame; open: number; remindable: number }> {
  ensure(canInvite(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const { counts, remindable } = await readInvitationCounts(space.id, now);
  return { space, open: counts.waiting + counts.reminded, remindable };
}
