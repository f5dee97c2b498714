import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import type { Actor } from './actor';
import { currentNoticeVersion } from './current-notice-version.server';
import { ownAccountId } from './own-account';

/**
 * Notes that a person read the privacy notice and agrees to it; a second time changes nothing. `version` is the one that was shown:
 * raises `Conflict` where it is no longer the current one, for nobody agrees to what they have not seen.
 */
export async function consentToNotice(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { version }: { version: number },
): Promise<void> {
  const accountId = ownAccountId(actor);
  if ((await currentNoticeVersion(tx)) !== version)
    throw new Conflict(
      'This is not the current version of the privacy notice. Read the one that stands now.',
    );
  await tx.consent.createMany({
    data: [{ accountId, noticeVersion: version, at: clock.now() }],
    skipDuplicates: true,
  });
}
