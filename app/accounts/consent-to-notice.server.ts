import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { type Actor, accountOf } from './actor';
import { currentNoticeVersion } from './current-notice-version.server';
import { canUseOwnAccount } from './permissions';

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
  ensure(canUseOwnAccount(actor));
  const accountId = accountOf(actor) as string;
  if ((await currentNoticeVersion(tx)) !== version)
    throw new Conflict(
      'This is not the current version of the privacy notice. Read the one that stands now.',
    );
  await tx.consent.createMany({
    data: [{ accountId, noticeVersion: version, at: clock.now() }],
    skipDuplicates: true,
  });
}
