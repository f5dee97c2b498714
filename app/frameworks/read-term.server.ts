import { db, type Prisma } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import type { Worded } from '~/ui/worded';
import { termColumns, termView, worded } from './term-columns.server';
import type { TermView } from './term-view';

/** All that a framework says of one of its terms. */
export interface TermInFull extends TermView {
  id: string;
  /** False: a priority that the draft no longer has, and that comments name. */
  isCurrent: boolean;
  officialTitle: Worded | null;
  summary: Worded | null;
  /** The words by which people speak of it. */
  vocabulary: { words: string[]; language: string } | null;
  frameworkTitle: Worded | null;
  source: string;
  parent: TermView | null;
  /** Terms that it points to. */
  linked: (TermView & { summary: Worded | null })[];
  /** Terms that point to it. */
  linkedFrom: TermView[];
}

/** Reads one term; `where` says which. Throws `NotFound` when there is none, or its framework has it no more (a priority stays: comments name it). */
export async function readTerm(where: Prisma.TermWhereInput, language: string): Promise<TermInFull> {
  const row = await db().term.findFirst({
    where: { AND: [where, { OR: [{ current: true }, { priority: { isNot: null } }] }] },
    select: {
      ...termColumns,
      id: true,
      current: true,
      officialTitle: true,
      summary: true,
      vocabulary: true,
      framework: { select: { key: true, citedAs: true, title: true, source: true } },
      parent: { select: termColumns },
      linksOut: {
        select: { to: { select: { ...termColumns, summary: true } } },
        orderBy: [{ to: { framework: { key: 'asc' } } }, { to: { position: 'asc' } }],
      },
      linksIn: {
        where: { from: { current: true } },
        select: { from: { select: { ...termColumns, frameworkId: true } } },
        orderBy: { from: { position: 'asc' } },
      },
    },
  });
  if (!row) throw new NotFound('There is no such term.');
  return {
    ...termView(row, language),
    id: row.id,
    isCurrent: row.current,
    officialTitle: worded(row.officialTitle, language),
    summary: worded(row.summary, language),
    vocabulary: wordList(row.vocabulary, language),
    frameworkTitle: worded(row.framework.title, language),
    source: row.framework.source,
    parent: row.parent && termView(row.parent, language),
    linked: row.linksOut.map(({ to }) => ({
      ...termView(to, language),
      summary: worded(to.summary, language),
    })),
    linkedFrom: row.linksIn.map(({ from }) => termView(from, language)),
  };
}

function wordList(vocabulary: unknown, language: string): TermInFull['vocabulary'] {
  const lists = (vocabulary ?? {}) as Record<string, string[]>;
  const found = [language, 'en', ...Object.keys(lists)].find((code) => lists[code]?.length);
  return found ? { words: lists[found] as string[], language: found } : null;
}
