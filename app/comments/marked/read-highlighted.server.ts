import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import type { Worded } from '~/ui/worded';
import { commentColumns, commentView } from '../comment-columns.server';
import type { Speaker } from '../comment-view';
import { openingOf } from '../opening';
import { visibleComments } from '../visibility.server';

/** A comment that moderators highlighted, as the space's page names it. */
export interface HighlightedComment {
  number: number;
  speaker: Speaker;
  opening: Worded;
}

/** Highlighted comments on a space's page; who highlights more highlights nothing. */
const HIGHLIGHTED_MOST = 10;
const OPENING_CHARACTERS = 180;

/** The public comments of a space that moderators highlighted, the last highlighted first. The space is one that the actor was shown. */
export async function readHighlighted(
  actor: Actor,
  spaceId: string,
  language: string,
): Promise<HighlightedComment[]> {
  const marks = await db().commentMark.findMany({
    where: {
      kind: 'highlighted',
      comment: { AND: [visibleComments(actor), { spaceId, status: 'published' }] },
    },
    orderBy: [{ at: 'desc' }, { commentId: 'asc' }],
    take: HIGHLIGHTED_MOST,
    select: { comment: { select: commentColumns } },
  });
  return marks.map(({ comment }) => ({
    number: comment.number,
    speaker: commentView(actor, comment, language).speaker,
    opening: {
      text: openingOf(comment.revisions[0]?.text ?? '', OPENING_CHARACTERS),
      language: comment.language,
    },
  }));
}
