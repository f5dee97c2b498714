import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { claimableAuthors } from './claimable-authors.server';
import { canClaimAuthor } from './permissions';

/** As many claims of one person wait at once; more would be guessing. */
const WAITING_CLAIMS_MOST = 20;

/**
 * Says that what was printed under an author's name is the claimant's own, with a note for the secretariat that decides on it. Who was
 * declined may ask again, with a better note. Throws `NotFound` where there is no such author for this actor, `Conflict` where the author
 * is claimed already, by this actor or another.
 */
export async function claimAuthor(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { authorId: string; note: string | null },
): Promise<void> {
  const author = await tx.author.findFirst({
    where: { AND: [claimableAuthors(actor), { id: input.authorId }] },
    select: { id: true, accountId: true, space: { select: { id: true, stage: true, visibility: true } } },
  });
  if (actor.kind === 'person' && author?.accountId)
    throw new Conflict('These comments have been claimed already.');
  ensure(canClaimAuthor(actor, author ?? ANY_AUTHOR));
  if (!author) throw new NotFound('There is no such author.');
  const accountId = accountOf(actor) as string;
  // One claim after the other, so that two sent at once are not two.
  await tx.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
  const claims = await tx.authorClaim.findMany({
    where: { accountId },
    select: { authorId: true, status: true },
  });
  const waiting = claims.filter(({ status }) => status === 'requested');
  if (waiting.some(({ authorId }) => authorId === author.id))
    throw new Conflict('You have claimed these comments already. The secretariat decides on it.');
  if (waiting.length >= WAITING_CLAIMS_MOST)
    throw new Conflict(
      `${WAITING_CLAIMS_MOST} claims of yours wait for the secretariat. Wait until they are decided.`,
    );
  const asked = { note: input.note, status: 'requested' as const, requestedAt: clock.now() };
  await tx.authorClaim.upsert({
    where: { authorId_accountId: { authorId: author.id, accountId } },
    create: { id: clock.newId(), authorId: author.id, accountId, ...asked },
    update: { ...asked, decidedAt: null, decidedById: null },
  });
}

/** Who may not claim anything learns that before they learn what there is. */
const ANY_AUTHOR = { accountId: null, space: { id: '', stage: 'open', visibility: 'public' } } as const;
