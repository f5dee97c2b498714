import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { commentColumns, commentView } from '../comment-columns.server';
import type { CommentView } from '../comment-view';
import { withLocks } from '../marked/mark-columns.server';
import { visibleComments } from '../visibility.server';
import { readTombstones } from './read-tombstones.server';
import type { Tombstone } from './tombstone';

/** Replies shown under a comment of its own page; the discussion has the rest. */
const REPLIES_UNDER_A_COMMENT = 100;

/** What was replied to a comment. */
export interface Replies {
  /** In thread order. */
  replies: CommentView[];
  /** In the places of replies that are gone but were replied to. */
  tombstones: Tombstone[];
  /** True: there are more than are shown. */
  moreReplies: boolean;
}

/** The replies to the comment with this path, at whatever depth, as far as the actor may read them. */
export async function readReplies(
  actor: Actor,
  spaceId: string,
  path: string,
  language: string,
): Promise<Replies> {
  const rows = await db().comment.findMany({
    where: { AND: [visibleComments(actor), { spaceId, path: { gt: `${path}.`, lt: `${path}/` } }] },
    orderBy: { path: 'asc' },
    take: REPLIES_UNDER_A_COMMENT + 1,
    select: commentColumns,
  });
  const shown = rows.slice(0, REPLIES_UNDER_A_COMMENT);
  return {
    replies: await withLocks(
      spaceId,
      shown.map((reply) => commentView(actor, reply, language)),
    ),
    tombstones: await readTombstones(actor, spaceId, shown, language, path),
    moreReplies: rows.length > REPLIES_UNDER_A_COMMENT,
  };
}
