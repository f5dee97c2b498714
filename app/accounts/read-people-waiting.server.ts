import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import { canSeeWaiting } from './permissions';
import { placeholdersIn } from './privacy-notice';
import { readPrivacyNotice } from './read-privacy-notice.server';

/** How much of people and organisations waits for the secretariat. */
export interface PeopleWaiting {
  /** Organisations that nobody has confirmed. */
  organisations: number;
  /** Memberships to decide on. */
  memberships: number;
  /** Places of the privacy notice that are still to be filled in. */
  placeholders: number;
}

/** The accounts' part of the desk's front. */
export async function readPeopleWaiting(actor: Actor): Promise<PeopleWaiting> {
  ensure(canSeeWaiting(actor));
  const [organisations, memberships, notice] = await Promise.all([
    db().organisation.count({ where: { status: 'unconfirmed' } }),
    db().membership.count({ where: { status: 'requested' } }),
    readPrivacyNotice(),
  ]);
  return { organisations, memberships, placeholders: placeholdersIn(notice.markdown).length };
}
