import { db, type Prisma, type Tx } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import type { CommentView } from '../comment-view';
import type { CommentMarks } from './comment-marks';

/** The columns of a comment that say what moderators made of it. */
export const markColumns = {
  marks: { select: { kind: true, original: { select: { number: true, status: true } } } },
  duplicates: {
    where: { comment: { status: 'published' } },
    orderBy: { comment: { number: 'asc' } },
    select: { comment: { select: { number: true } } },
  },
} satisfies Prisma.CommentSelect;

type MarkedRow = Prisma.CommentGetPayload<{ select: typeof markColumns }>;

/** What moderators made of a comment; `language` is the one in which reasons are named. Whether its thread is locked by another comment, `withLocks` says. */
export function marksOf(row: MarkedRow, redactedFor: unknown, language: string): CommentMarks {
  const mark = (kind: MarkedRow['marks'][number]['kind']) => row.marks.find((one) => one.kind === kind);
  const original = mark('duplicate')?.original;
  return {
    isPinned: mark('pinned') !== undefined,
    isHighlighted: mark('highlighted') !== undefined,
    isDuplicate: mark('duplicate') !== undefined,
    sameAs: original?.status === 'published' ? original.number : null,
    sayTheSame: row.duplicates.map(({ comment }) => comment.number),
    redactedFor: reasonsIn(redactedFor, language),
    closed: mark('locked') ? 'thread' : mark('repliesClosed') ? 'replies' : null,
  };
}

/** Each reason once, however many passages were removed for it. */
function reasonsIn(redactedFor: unknown, language: string): Worded[] {
  const all = Array.isArray(redactedFor) ? redactedFor.map((titles) => inLanguage(titles, language)) : [];
  return all.filter(({ text }, place) => all.findIndex((one) => one.text === text) === place);
}

/** The path of the comment that begins a comment's thread. */
const topOf = (path: string): string => path.split('.', 1)[0] as string;

/** The paths of those among some threads of a space in which nobody replies any more. */
export async function lockedThreads(tx: Tx, spaceId: string, paths: string[]): Promise<Set<string>> {
  const tops = [...new Set(paths.map(topOf))];
  const marks = await tx.commentMark.findMany({
    where: { kind: 'locked', comment: { spaceId, path: { in: tops } } },
    select: { comment: { select: { path: true } } },
  });
  return new Set(marks.map(({ comment }) => comment.path));
}

/** Says of comments of a space whether their thread is locked, wherever in it they stand. */
export async function withLocks(spaceId: string, comments: CommentView[]): Promise<CommentView[]> {
  const locked = await lockedThreads(
    db(),
    spaceId,
    comments.map(({ path }) => path),
  );
  if (locked.size === 0) return comments;
  return comments.map((comment) =>
    locked.has(topOf(comment.path))
      ? { ...comment, marked: { ...comment.marked, closed: 'thread' } }
      : comment,
  );
}
