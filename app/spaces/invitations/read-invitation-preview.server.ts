import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { canInvite } from '../permissions';
import { readSpaceFrame } from '../read-space-frame.server';
import { INVITED_MOST, type InvitationRemark, type InvitedRow } from './invitation';
import type { InvitationDefaults } from './invitation-plan';
import { type InvitationPreview, previewOf } from './invitation-preview';
import { planOfInvited } from './read-invitation-plan.server';

/**
 * Says what inviting a list to a space would do, and writes nothing. `read` is what was read from a text or a file. Throws `NotFound` for
 * a space that there is not, and `InvalidField` of `list` for too many.
 */
export async function readInvitationPreview(
  actor: Actor,
  slug: string,
  read: { rows: InvitedRow[]; problems: InvitationRemark[]; notes: InvitationRemark[] },
  defaults: InvitationDefaults & { readerLanguage: string },
  now: Date,
): Promise<InvitationPreview> {
  ensure(canInvite(actor));
  if (read.rows.length > INVITED_MOST)
    throw new InvalidField('list', says('tooManyInvited', { count: INVITED_MOST }));
  const space = await readSpaceFrame(actor, slug, defaults.readerLanguage);
  const plan = await planOfInvited(db(), space.id, read.rows, defaults, now);
  return previewOf(plan, read, defaults.readerLanguage);
}
