import type { Actor } from '~/accounts/actor';
import { db, type Prisma } from '~/platform/db.server';
import { readTombstones } from './afterwards/read-tombstones.server';
import type { Tombstone } from './afterwards/tombstone';
import { commentColumns, commentView } from './comment-columns.server';
import type { CommentView } from './comment-view';
import { readThreadKeys } from './read-thread-keys.server';
import type { ThreadCursor, ThreadPlace } from './thread-key';
import { visibleComments } from './visibility.server';

/** Threads on a page. */
export const THREADS_A_PAGE = 20;
/** Comments on a page, however few threads they belong to: a thread of thousands has pages of its own. */
export const COMMENTS_A_PAGE = 200;

/** A page of a discussion, in thread order. */
export interface ThreadPage {
  comments: CommentView[];
  /** In the places of comments that are gone but were replied to. */
  tombstones: Tombstone[];
  /** Paths to page on from; null at the ends. */
  before: string | null;
  after: string | null;
}

/**
 * Reads one page of a discussion: at most `THREADS_A_PAGE` threads and `COMMENTS_A_PAGE` comments beside the cursor.
 * The place belongs to a space that the actor was shown. Paged by path, so that a new comment moves nothing.
 */
export async function readThread(
  actor: Actor,
  place: ThreadPlace,
  cursor: ThreadCursor,
  language: string,
): Promise<ThreadPage> {
  const backwards = cursor !== null && 'before' in cursor;
  const keys = await readThreadKeys(actor, place, cursor, THREADS_A_PAGE + 1);
  const range: Prisma.StringFilter = backwards ? { lt: cursor.before } : cursor ? { gt: cursor.after } : {};
  if (!backwards && keys.length > THREADS_A_PAGE) range.lt = keys[THREADS_A_PAGE];
  if (backwards && keys.length >= THREADS_A_PAGE) range.gte = keys[THREADS_A_PAGE - 1];
  const here: Prisma.CommentWhereInput = { AND: [visibleComments(actor), place] };
  const rows = await db().comment.findMany({
    where: { AND: [here, { path: range }] },
    orderBy: { path: backwards ? 'desc' : 'asc' },
    take: COMMENTS_A_PAGE + 1,
    select: commentColumns,
  });
  const more = rows.length > COMMENTS_A_PAGE || keys.length > THREADS_A_PAGE;
  const shown = rows.slice(0, COMMENTS_A_PAGE);
  if (backwards) shown.reverse();
  // Going backwards the page begins behind the row that did not fit any more.
  const start = backwards ? rows[COMMENTS_A_PAGE]?.path : cursor?.after;
  const first = shown[0]?.path;
  const last = shown.at(-1)?.path;
  return {
    comments: shown.map((row) => commentView(actor, row, language)),
    tombstones: await readTombstones(actor, place.spaceId, shown, start),
    before: first && (backwards ? more : cursor && (await exists(here, { lt: first }))) ? first : null,
    after: last && (backwards ? await exists(here, { gt: last }) : more) ? last : null,
  };
}

async function exists(here: Prisma.CommentWhereInput, path: Prisma.StringFilter): Promise<boolean> {
  return (await db().comment.findFirst({ where: { AND: [here, { path }] }, select: { id: true } })) !== null;
}
