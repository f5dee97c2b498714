import { type Actor, isOnTeam } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { readableComments } from './find-own-comment.server';
import { type Replies, readReplies } from './read-replies.server';
import { GONE, type Tombstone, tombstoneColumns, tombstoneOf } from './tombstone';

/** The place of a comment that is gone, and what was replied to it. */
export interface GoneComment extends Replies {
  tombstone: Tombstone;
}

/**
 * The place of a comment of a space that the actor was shown, where they may not read the comment: one that was withdrawn, or one that a
 * moderator hid or returned after readers had seen it. Null for every other: that a comment waits, or was hidden before it was public, is nobody's to know.
 */
export async function readGoneComment(
  actor: Actor,
  spaceId: string,
  number: number,
  language: string,
): Promise<GoneComment | null> {
  if (isOnTeam(actor, spaceId)) return null;
  const gone = await db().comment.findFirst({
    where: { spaceId, number, status: { in: [...GONE] }, NOT: readableComments(actor) },
    select: tombstoneColumns,
  });
  if (!gone) return null;
  const replies = await readReplies(actor, spaceId, gone.path, language);
  const wasPublic = gone.goneFor !== null || replies.replies.length > 0;
  if (gone.status !== 'withdrawn' && !wasPublic) return null;
  return { tombstone: tombstoneOf(gone, language), ...replies };
}
