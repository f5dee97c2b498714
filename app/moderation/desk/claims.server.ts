import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { itemOf } from '../moderation-address';
import { canModerate } from '../permissions';
import type { Claim } from './queue';

const MINUTE_MILLISECONDS = 60_000;
/** Who opens an item has it for so long, and again each time they open it or its forms. */
export const CLAIM_MINUTES = 10;

/** Claims from before this time have lapsed. */
export const lapsedBefore = (now: Date): Date =>
  new Date(now.getTime() - CLAIM_MINUTES * MINUTE_MILLISECONDS);

interface ItemOfSpace {
  slug: string;
  /** As in its address: "comment-47". */
  item: string;
}

/**
 * Claims an item of the queue for who opens it, unless somebody else works on it; what else they had open in the space is free again.
 * Returns whose it is then; null: the command line claims nothing. Throws `NotFound`, `Forbidden`.
 */
export async function claimItem(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, item }: ItemOfSpace,
): Promise<Claim | null> {
  const { spaceId, accountId } = await whoAndWhere(tx, actor, slug, item);
  if (accountId === null) return null;
  const now = clock.now();
  await tx.queueClaim.deleteMany({ where: { spaceId, accountId, item: { not: item } } });
  await tx.$executeRaw`
    INSERT INTO queue_claim AS claim (space_id, item, account_id, claimed_at)
    VALUES (${spaceId}::uuid, ${item}, ${accountId}::uuid, ${now})
    ON CONFLICT (space_id, item) DO UPDATE SET account_id = excluded.account_id, claimed_at = excluded.claimed_at
    WHERE claim.account_id = excluded.account_id OR claim.claimed_at <= ${lapsedBefore(now)}`;
  return findClaim(tx, now, actor, spaceId, item);
}

/** Takes an item over from whoever works on it. Throws `NotFound`, `Forbidden`. */
export async function takeItem(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, item }: ItemOfSpace,
): Promise<void> {
  const { spaceId, accountId } = await whoAndWhere(tx, actor, slug, item);
  if (accountId === null) return;
  const claim = { accountId, claimedAt: clock.now() };
  await tx.queueClaim.upsert({
    where: { spaceId_item: { spaceId, item } },
    create: { spaceId, item, ...claim },
    update: claim,
  });
}

/** Leaves an item to others; somebody else's claim stays. Throws `NotFound`, `Forbidden`. */
export async function releaseItem(
  tx: Tx,
  _clock: Clock,
  actor: Actor,
  { slug, item }: ItemOfSpace,
): Promise<void> {
  const { spaceId, accountId } = await whoAndWhere(tx, actor, slug, item);
  if (accountId !== null) await tx.queueClaim.deleteMany({ where: { spaceId, item, accountId } });
}

async function whoAndWhere(tx: Tx, actor: Actor, slug: string, item: string) {
  const space = await tx.space.findUnique({ where: { slug }, select: { id: true } });
  if (!space) throw new NotFound('There is no such space.');
  ensure(canModerate(actor, space));
  if (!itemOf(item)) throw new NotFound('There is no such item.');
  return { spaceId: space.id, accountId: accountOf(actor) };
}

/** Ends whoever's claim on an item that was decided; the caller has asked who may. */
export async function releaseClaim(tx: Tx, spaceId: string, item: string): Promise<void> {
  await tx.queueClaim.deleteMany({ where: { spaceId, item } });
}

/** Refuses (`Conflict`) where somebody else works on an item, saying who and since when. */
export async function ensureUnclaimed(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  spaceId: string,
  item: string,
): Promise<void> {
  const claim = await findClaim(tx, clock.now(), actor, spaceId, item);
  if (!claim || claim.isMine) return;
  const minutes = Math.max(
    1,
    Math.round((clock.now().getTime() - Date.parse(claim.since)) / MINUTE_MILLISECONDS),
  );
  throw new Conflict(
    `${claim.name} has been working on this for ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. Take it over from them first, or go on to the next item.`,
  );
}

/** Who works on an item now; null: nobody, or so long ago that the claim has lapsed. */
export async function findClaim(
  tx: Tx,
  now: Date,
  actor: Actor,
  spaceId: string,
  item: string,
): Promise<Claim | null> {
  const claim = await tx.queueClaim.findUnique({
    where: { spaceId_item: { spaceId, item }, claimedAt: { gt: lapsedBefore(now) } },
    select: { accountId: true, claimedAt: true, account: { select: { name: true } } },
  });
  return (
    claim && {
      name: claim.account.name,
      isMine: claim.accountId === accountOf(actor),
      since: claim.claimedAt.toISOString(),
    }
  );
}
