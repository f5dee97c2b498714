import type { Actor } from '~/accounts/actor';
import { db, type Prisma } from '~/platform/db.server';
import { readTombstones } from './afterwards/read-tombstones.server';
import type { Tombstone } from './afterwards/tombstone';
import { commentColumns, commentView } from './comment-columns.server';
import type { CommentView } from './comment-view';
import { withLocks } from './marked/mark-columns.server';
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
  /** On the first page: the threads that moderators pinned, in the order of their numbers; they are not among the others then. */
  pinned: CommentView[];
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
  const pinnedRows = cursor === null ? await readPinned(here) : [];
  const pinnedPaths = new Set(pinnedRows.map(({ path }) => path));
  const views = (some: typeof rows) =>
    withLocks(
      place.spaceId,
      some.map((row) => commentView(actor, row, language)),
    );
  const unpinned = shown.filter(({ path }) => !pinnedPaths.has(path));
  return {
    comments: await views(unpinned),
    pinned: await views(pinnedRows),
    tombstones: await readTombstones(actor, place.spaceId, [...pinnedRows, ...unpinned], language, start),
    before: first && (backwards ? more : cursor && (await exists(here, { lt: first }))) ? first : null,
    after: last && (backwards ? await exists(here, { gt: last }) : more) ? last : null,
  };
}

/** What is pinned in a place, with what was replied to it, as far as it is public and goes on one page. */
async function readPinned(here: Prisma.CommentWhereInput) {
  const tops = await db().comment.findMany({
    where: { AND: [here, { depth: 0, status: 'published', marks: { some: { kind: 'pinned' } } }] },
    orderBy: { path: 'asc' },
    select: { path: true },
  });
  if (tops.length === 0) return [];
  return db().comment.findMany({
    where: {
      AND: [
        here,
        { OR: tops.flatMap(({ path }) => [{ path }, { path: { gt: `${path}.`, lt: `${path}/` } }]) },
      ],
    },
    orderBy: { path: 'asc' },
    take: COMMENTS_A_PAGE,
    select: commentColumns,
  });
}

async function exists(here: Prisma.CommentWhereInput, path: Prisma.StringFilter): Promise<boolean> {
  return (await db().comment.findFirst({ where: { AND: [here, { path }] }, select: { id: true } })) !== null;
}
