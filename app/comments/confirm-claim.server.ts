import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { claimToDecide, recordDecision } from './decide-claim.server';

/**
 * Believes a claim: the author and all comments printed under the name belong to the claimant's account from now on; what they show to
 * readers stays as it is. Other open claims on the author are declined with it. Throws `NotFound`, `Forbidden` (also on a claim of one's
 * own), `Conflict` where the claim is decided, the author belongs to an account already, or the claimant's account is not active.
 */
export async function confirmClaim(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { claim: string },
): Promise<void> {
  const claim = await claimToDecide(tx, actor, input.claim);
  const { authorId, accountId } = claim;
  const author = await tx.author.findUniqueOrThrow({ where: { id: authorId }, select: { accountId: true } });
  if (author.accountId !== null) throw new Conflict('These comments belong to an account already.');
  if (!claim.claimantIsActive) throw new Conflict('The account that claims these comments is not active.');
  await tx.author.update({ where: { id: authorId }, data: { accountId } });
  await tx.comment.updateMany({ where: { authorId }, data: { accountId } });
  await recordDecision(tx, clock, actor, claim, 'confirmed');
  const others = await tx.authorClaim.findMany({
    where: { authorId, status: 'requested' },
    orderBy: { requestedAt: 'asc' },
    select: { id: true, accountId: true },
  });
  for (const other of others) await recordDecision(tx, clock, actor, { ...claim, ...other }, 'declined');
}
