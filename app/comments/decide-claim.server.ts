import { type Actor, accountOf } from '~/accounts/actor';
import { holdAccount } from '~/accounts/hold-account.server';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { enqueue } from '~/platform/jobs.server';
import type {} from './mail-claim-decision.server';
import { canDecideClaim } from './permissions';

export interface OpenClaim {
  id: string;
  accountId: string;
  authorId: string;
  spaceId: string;
  claimantIsActive: boolean;
}

/**
 * The claim that is to be decided, held against others who decide on the same author. Throws `NotFound`, `Forbidden` for who may not
 * decide on it (nobody on their own), `Conflict` where it is decided already.
 */
export async function claimToDecide(tx: Tx, actor: Actor, claimId: string): Promise<OpenClaim> {
  // A claim of one's own is refused below; before that, only who decides on claims learns whether there is one.
  ensure(canDecideClaim(actor, { accountId: '' }));
  const found = await tx.authorClaim.findUnique({
    where: { id: claimId },
    select: { authorId: true, accountId: true },
  });
  if (!found) throw new NotFound('There is no such claim.');
  // A claimant who closes the account at this moment comes before or after, not in between.
  const claimant = await holdAccount(tx, found.accountId);
  await tx.$queryRaw`SELECT id FROM author WHERE id = ${found.authorId}::uuid FOR UPDATE`;
  const claim = await tx.authorClaim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      id: true,
      accountId: true,
      authorId: true,
      status: true,
      author: { select: { spaceId: true } },
    },
  });
  ensure(canDecideClaim(actor, claim));
  if (claim.status !== 'requested') throw new Conflict('This claim has been decided already.');
  return {
    id: claim.id,
    accountId: claim.accountId,
    authorId: claim.authorId,
    spaceId: claim.author.spaceId,
    claimantIsActive: claimant !== null,
  };
}

/** Writes a decision down, on the claim and for the audit. */
export async function recordDecision(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { id, accountId, authorId, spaceId }: OpenClaim,
  status: 'confirmed' | 'declined',
): Promise<void> {
  await tx.authorClaim.update({
    where: { id },
    data: { status, decidedAt: clock.now(), decidedById: accountOf(actor) },
  });
  const subject = { type: 'claim', id } as const;
  await enqueue(tx, 'mail-claim-decision', { claimId: id, decision: status });
  await recordAuditEntry(tx, clock, actor, `claim-${status}`, subject, { accountId, authorId, spaceId });
}
