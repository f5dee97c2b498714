import type { Prisma } from '~/platform/db.server';

/** What became of a text: it is or was the comment's; it waits for a moderator; it was given up; a moderator suggests it; a moderator removed a passage of it. */
export type RevisionStatus = 'stands' | 'held' | 'dropped' | 'suggested' | 'redacted';

/** Revisions that may be shown; one that is held waits for a moderator, one that was dropped is nobody's word any more. */
export const standing = { status: 'stands' } as const satisfies Prisma.CommentRevisionWhereInput;

/** Texts that are their author's word: what stands, or what waits to. A moderator's suggestion is not, nor is a text before a passage was removed from it. */
export const authorsOwn: Prisma.CommentRevisionWhereInput = { status: { in: ['stands', 'held'] } };

/** Of a comment's revisions the one that is its text now: the latest that stands. To be given its columns: `{ ...standingRevision, select }`. */
export const standingRevision = {
  where: standing,
  orderBy: { number: 'desc' },
  take: 1,
} as const satisfies Prisma.Comment$revisionsArgs;
