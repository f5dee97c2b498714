import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readableComments } from './afterwards/find-own-comment.server';
import { type Replies, readReplies } from './afterwards/read-replies.server';
import { commentColumns, commentView } from './comment-columns.server';
import type { CommentView } from './comment-view';
import { withLocks } from './marked/mark-columns.server';

export interface CommentInPlace extends Replies {
  comment: CommentView;
}

/** One comment of a space that the actor was shown, and its replies; an author finds their own in every state. Throws `NotFound` where there is none for this actor. */
export async function readComment(
  actor: Actor,
  spaceId: string,
  number: number,
  language: string,
): Promise<CommentInPlace> {
  const row = await db().comment.findFirst({
    where: { AND: [readableComments(actor), { spaceId, number }] },
    select: commentColumns,
  });
  if (!row) throw new NotFound('There is no such comment.');
  const replies = await readReplies(actor, spaceId, row.path, language);
  const [comment] = await withLocks(spaceId, [commentView(actor, row, language)]);
  return { comment: comment as CommentView, ...replies };
}
