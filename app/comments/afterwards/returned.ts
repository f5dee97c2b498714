import type { Prisma } from '~/platform/db.server';
import type { CommentStatus } from '../comment';

/** The columns from which `returnedAt` tells: the last time that a moderator returned the comment. */
export const returnedColumns = {
  decisions: {
    where: { kind: 'return', undoneBy: null },
    orderBy: { number: 'desc' },
    take: 1,
    select: { at: true },
  },
} as const satisfies Prisma.CommentSelect;

/** Since when a comment waits for its author to revise it, as a moderator asked; null: it does not. */
export const returnedAt = (comment: { status: CommentStatus; decisions: { at: Date }[] }): Date | null =>
  comment.status === 'returned' ? (comment.decisions[0]?.at ?? null) : null;
