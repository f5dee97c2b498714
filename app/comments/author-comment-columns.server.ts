import type { Prisma } from '~/platform/db.server';
import type { AuthorComment } from './author-view';
import { openingOf } from './opening';
import { standingRevision } from './standing-revision';

/** Enough to see for whom somebody speaks, who says it in the first sentences. */
const OPENING_CHARACTERS = 320;

/** What is read of a comment that is listed for its author. */
export const authorCommentColumns = {
  number: true,
  status: true,
  language: true,
  nameWithheld: true,
  postedAt: true,
  postedAtPrecision: true,
  voices: {
    where: { source: 'author' },
    orderBy: { position: 'asc' },
    select: { nameAsPrinted: true },
  },
  revisions: { ...standingRevision, select: { text: true } },
} satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof authorCommentColumns }>;

export const authorComment = (row: Row): AuthorComment => ({
  number: row.number,
  posted: { at: row.postedAt?.toISOString() ?? null, precision: row.postedAtPrecision },
  status: row.status,
  opening: { text: openingOf(row.revisions[0]?.text ?? '', OPENING_CHARACTERS), language: row.language },
  stated: row.voices.map(({ nameAsPrinted }) => nameAsPrinted),
  nameWithheld: row.nameWithheld,
});
