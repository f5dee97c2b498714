import type { CommentOrigin, CommentStatus } from '../comment';

/** What stands in the place of a comment that is public no more, where what was replied to it still is: nothing of it but its number. */
export interface Tombstone {
  id: string;
  number: number;
  path: string;
  depth: number;
  /** Who took it away: its author, a moderator, or whoever brought it here from elsewhere. */
  by: 'author' | 'moderator' | 'secretariat';
}

/** The states that leave a tombstone; what only waits leaves none. */
export const GONE = ['withdrawn', 'hidden', 'returned'] as const satisfies CommentStatus[];

export const isGone = (status: CommentStatus): boolean => (GONE as readonly CommentStatus[]).includes(status);

export const tombstoneColumns = {
  id: true,
  number: true,
  path: true,
  depth: true,
  status: true,
  origin: true,
} as const;

export const tombstoneOf = ({
  status,
  origin,
  ...place
}: Omit<Tombstone, 'by'> & { status: CommentStatus; origin: CommentOrigin }): Tombstone => ({
  ...place,
  by:
    status === 'hidden' || status === 'returned' ? 'moderator' : origin === 'web' ? 'author' : 'secretariat',
});

/** Comments and tombstones of a page in the order of their threads. */
export const inThreadOrder = <C extends { path: string }>(
  comments: C[],
  tombstones: Tombstone[],
): (C | Tombstone)[] =>
  [...comments, ...tombstones].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
