import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { claimToDecide, recordDecision } from './decide-claim.server';

/** Does not believe a claim; the claimant sees it and may ask again. Throws `NotFound`, `Forbidden` (also on a claim of one's own), `Conflict` where it is decided. */
export async function declineClaim(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { claim: string },
): Promise<void> {
  await recordDecision(tx, clock, actor, await claimToDecide(tx, actor, input.claim), 'declined');
}
