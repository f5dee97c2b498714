import type { Actor } from '~/accounts/actor';
import { commentColumns, commentView } from '~/comments/comment-columns.server';
import { visibleComments } from '~/comments/visibility.server';
import { db } from '~/platform/db.server';
import type { CommentLine } from './comment-asks';

/** More than any priority was offered; the exports have all. */
const OFFERS_SHOWN = 200;

/** Who would work on a priority, as a comment says it. */
export interface OfferView {
  comment: CommentLine;
  text: string | null;
}

/** The offers to work on a priority, by its term, in the published comments of a space that the actor may read; by number. */
export async function readOffers(
  actor: Actor,
  where: { spaceId: string; termId: string },
  language: string,
): Promise<OfferView[]> {
  const { spaceId, termId } = where;
  const rows = await db().offer.findMany({
    where: {
      priorityId: termId,
      comment: { AND: [visibleComments(actor), { spaceId, status: 'published' }] },
    },
    orderBy: { comment: { number: 'asc' } },
    take: OFFERS_SHOWN,
    select: { text: true, comment: { select: commentColumns } },
  });
  return rows.map(({ text, comment }) => {
    const { id, number, language: own, speaker } = commentView(actor, comment, language);
    return { text, comment: { id, number, language: own, speaker } };
  });
}
