import type { Prisma } from '~/platform/db.server';

/** Revisions that may be shown; one that is held waits for a moderator, one that was dropped is nobody's word any more. */
export const standing = { status: 'stands' } as const satisfies Prisma.CommentRevisionWhereInput;

/** Of a comment's revisions the one that is its text now: the latest that stands. To be given its columns: `{ ...standingRevision, select }`. */
export const standingRevision = {
  where: standing,
  orderBy: { number: 'desc' },
  take: 1,
} as const satisfies Prisma.Comment$revisionsArgs;
