import type { IntakeChannel } from '~/comments/comment';
import { readAuthorRegister } from '~/comments/read-author-register.server';
import type { Db, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { type CommentPlan, type CommentRegister, markOf, planComments } from './comment-plan';
import { type ColumnMapping, rowsOf, type TableGrid, type TableRow } from './comment-table';
import { type DateOrder, orderOfDates } from './read-date';
import { readGrid } from './read-grid.server';

/** A table as it was sent, and how it is to be read. */
export interface SentTable {
  slug: string;
  /** CSV. */
  table: string;
  mapping: ColumnMapping;
  /** Of the rows that do not say it; null: each row must. */
  channel: IntakeChannel | null;
  /** The same; null: the space's own. */
  language: string | null;
  /** How dates such as 12/11/2026 are meant; null or missing: as the column shows it. */
  dateOrder?: DateOrder | null;
  /** Of whoever reads the remarks. */
  readerLanguage: string;
}

/** What a table would do to a space, as things stand. */
export interface MarkedCommentPlan {
  spaceId: string;
  grid: TableGrid;
  plan: CommentPlan;
  /** Stands for what would be written: the same as long as the table would do the same. */
  mark: string;
}

/** Reads what a table of comments would do in a space, on an open transaction or none. Throws `NotFound`, and `InvalidField` of `file` for a table that cannot be read. */
export async function planOfTable(tx: Tx | Db, now: Date, sent: SentTable): Promise<MarkedCommentPlan> {
  const grid = readGrid(sent.table);
  return { grid, ...(await planOfRows(tx, now, rowsOf(grid, sent.mapping), sent)) };
}

/** The same for rows that did not come in a file. */
export async function planOfRows(
  tx: Tx | Db,
  now: Date,
  rows: TableRow[],
  sent: Omit<SentTable, 'table' | 'mapping'>,
): Promise<Omit<MarkedCommentPlan, 'grid'>> {
  const register = await readRegister(tx, sent.slug);
  const { language, timeZone, id } = register.space;
  const plan = planComments(rows, register, {
    language: sent.language ?? language,
    timeZone,
    channel: sent.channel,
    dateOrder: sent.dateOrder ?? orderOfDates(rows.map(({ date }) => date)),
    now,
    readerLanguage: sent.readerLanguage,
  });
  return { spaceId: id, plan, mark: markOf(plan) };
}

async function readRegister(tx: Tx | Db, slug: string): Promise<CommentRegister> {
  const space = await tx.space.findUnique({
    where: { slug },
    select: { id: true, language: true, timeZone: true },
  });
  if (!space) throw new NotFound(`There is no space with the address "${slug}".`);
  const questions = await tx.question.findMany({
    where: { spaceId: space.id },
    orderBy: { position: 'asc' },
    select: { id: true, number: true },
  });
  const comments = await tx.comment.findMany({
    where: { spaceId: space.id },
    select: {
      number: true,
      externalRef: true,
      depth: true,
      questionId: true,
      revisions: { where: { number: 1 }, select: { markdown: true } },
    },
  });
  return {
    ...(await readAuthorRegister(tx, space.id)),
    space,
    questions: new Map(questions.map(({ number, id }) => [number, id])),
    comments: comments.map(({ revisions, ...comment }) => ({
      ...comment,
      markdown: revisions[0]?.markdown ?? '',
    })),
  };
}
