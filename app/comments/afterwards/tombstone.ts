import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import type { CommentOrigin, CommentStatus } from '../comment';

/** What stands in the place of a comment that is public no more, where what was replied to it still is: nothing of it but its number. */
export interface Tombstone {
  id: string;
  number: number;
  path: string;
  depth: number;
  /** Who took it away: its author, a moderator, or whoever brought it here from elsewhere. */
  by: 'author' | 'moderator' | 'secretariat';
  /** It is being revised: it may come back. */
  isReturned: boolean;
  /** Why a moderator took it away. */
  reason: Worded | null;
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
  goneFor: true,
} as const;

interface GoneRow extends Pick<Tombstone, 'id' | 'number' | 'path' | 'depth'> {
  status: CommentStatus;
  origin: CommentOrigin;
  goneFor: unknown;
}

/** The tombstone of a comment that is gone; `language` is the one in which the reason is named. */
export function tombstoneOf(row: GoneRow, language: string): Tombstone {
  const { status, origin, goneFor, id, number, path, depth } = row;
  const place = { id, number, path, depth, isReturned: status === 'returned' };
  if (status === 'withdrawn')
    return { ...place, by: origin === 'web' ? 'author' : 'secretariat', reason: null };
  const reason = inLanguage(goneFor, language);
  return { ...place, by: 'moderator', reason: reason.text === '' ? null : reason };
}

/** Comments and tombstones of a page in the order of their threads. */
export const inThreadOrder = <C extends { path: string }>(
  comments: C[],
  tombstones: Tombstone[],
): (C | Tombstone)[] =>
  [...comments, ...tombstones].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
