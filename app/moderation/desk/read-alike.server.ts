import { LRUCache } from 'lru-cache';
import { alikeShareOf, type Fingerprint, fingerprintOf } from '~/comments/checks/fingerprint.server';
import { standingRevision } from '~/comments/standing-revision';
import { db } from '~/platform/db.server';
import type { CommentContext } from './item-view';

/** So many of the newest comments of a space are compared, as the screening does. */
const COMPARED = 400;
const SHOWN = 5;
/** From this share of words in common two comments say much the same. */
const ALIKE_SHARE = 0.4;

/** A revision's text is never another: what is known of it is kept for the next item. */
const fingerprints = new LRUCache<string, Fingerprint>({ max: 4 * COMPARED });

function fingerprintOfRevision({ id, text }: { id: string; text: string }): Fingerprint {
  const known = fingerprints.get(id) ?? fingerprintOf(text);
  fingerprints.set(id, known);
  return known;
}

/** Comments of a space that say nearly the same as one of it, the likest first. */
export async function readAlike(
  spaceId: string,
  comment: { number: number; revision: { id: string; text: string } },
): Promise<CommentContext['alike']> {
  const rows = await db().comment.findMany({
    where: { spaceId, number: { not: comment.number }, status: { in: ['published', 'pending', 'returned'] } },
    orderBy: { number: 'desc' },
    take: COMPARED,
    select: { number: true, revisions: { ...standingRevision, select: { id: true, text: true } } },
  });
  const own = fingerprintOfRevision(comment.revision);
  return rows
    .flatMap(({ number, revisions: [revision] }) => {
      const other = revision && fingerprintOfRevision(revision);
      if (!other || own.words === 0) return [];
      const share = other.exact === own.exact ? 1 : alikeShareOf(own, other);
      return share >= ALIKE_SHARE ? [{ number, percent: Math.round(share * 100) }] : [];
    })
    .sort((one, other) => other.percent - one.percent || one.number - other.number)
    .slice(0, SHOWN);
}
