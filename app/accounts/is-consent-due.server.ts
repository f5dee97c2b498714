import { db } from '~/platform/db.server';
import type { Actor } from './actor';

/** Whether somebody with an account has yet to agree to the notice as it stands; never of who has none. */
export async function isConsentDue(actor: Actor): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const current = await db().privacyNotice.findFirst({
    orderBy: { version: 'desc' },
    select: { consents: { where: { accountId: actor.accountId }, select: { noticeVersion: true } } },
  });
  return current !== null && current.consents.length === 0;
}
