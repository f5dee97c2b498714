import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { commentColumns, commentView } from './comment-columns.server';
import type { CommentView } from './comment-view';
import { visibleComments } from './visibility.server';

/** Replies shown under a comment of its own page; the discussion has the rest. */
const REPLIES_UNDER_A_COMMENT = 100;

export interface CommentInPlace {
  comment: CommentView;
  /** What was answered to it, in thread order. */
  replies: CommentView[];
  /** True: there are more than are shown. */
  moreReplies: boolean;
}

/** One comment of a space that the actor was shown, and its replies. Throws `NotFound` where there is none for this actor. */
export async function readComment(
  actor: Actor,
  spaceId: string,
  number: number,
  language: string,
): Promise<CommentInPlace> {
  const row = await db().comment.findFirst({
    where: { AND: [visibleComments(actor), { spaceId, number }] },
    select: commentColumns,
  });
  if (!row) throw new NotFound('There is no such comment.');
  const replies = await db().comment.findMany({
    where: { AND: [visibleComments(actor), { spaceId, path: { gt: `${row.path}.`, lt: `${row.path}/` } }] },
    orderBy: { path: 'asc' },
    take: REPLIES_UNDER_A_COMMENT + 1,
    select: commentColumns,
  });
  return {
    comment: commentView(actor, row, language),
    replies: replies.slice(0, REPLIES_UNDER_A_COMMENT).map((reply) => commentView(actor, reply, language)),
    moreReplies: replies.length > REPLIES_UNDER_A_COMMENT,
  };
}
