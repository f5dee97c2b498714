import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';

/**
 * Takes a person's words out of what moderation holds, in the transaction in which their account is closed: of what they reported and contested that they
 * did stays, not what they wrote; what was written to them is blanked. Restrictions and claims go. What they decided themselves stays in the record.
 */
export async function releaseModeration(tx: Tx, clock: Clock, accountId: string): Promise<void> {
  await tx.flag.updateMany({ where: { accountId }, data: { text: null } });
  await tx.contest.updateMany({ where: { accountId }, data: { text: null } });
  await tx.decisionNote.updateMany({
    where: { reader: { in: ['author', 'both'] }, text: { not: null }, decision: { accountId } },
    data: { text: null, blankedAt: clock.now() },
  });
  await tx.restriction.deleteMany({ where: { accountId } });
  await tx.queueClaim.deleteMany({ where: { accountId } });
}
