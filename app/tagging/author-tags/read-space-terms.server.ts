import { termColumns, termView } from '~/frameworks/term-columns.server';
import { frameworkRank, type TermView } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';

/** A term with the words by which it can be found, in every language that it has. */
export interface SearchedTerm {
  view: TermView;
  words: { titles: string[]; vocabulary: string[]; texts: string[] };
}

const textsOf = (texts: unknown): string[] => Object.values((texts ?? {}) as Record<string, string>);

/** The terms that a comment in a space can be tagged with, by framework as readers see them, in the frameworks' own order. */
export async function readSpaceTerms(spaceId: string, language: string): Promise<SearchedTerm[]> {
  const rows = await db().term.findMany({
    where: { current: true, framework: { spaces: { some: { spaceId } } } },
    orderBy: [{ framework: { key: 'asc' } }, { position: 'asc' }],
    select: {
      ...termColumns,
      officialTitle: true,
      summary: true,
      vocabulary: true,
      priority: { select: { description: true, activities: true, finalTitle: true } },
    },
  });
  return rows
    .map(({ officialTitle, summary, vocabulary, priority, ...row }) => ({
      view: termView(row, language),
      words: {
        titles: [...textsOf(row.title), ...textsOf(officialTitle), priority?.finalTitle ?? ''],
        vocabulary: Object.values((vocabulary ?? {}) as Record<string, string[]>).flat(),
        texts: [...textsOf(summary), priority?.description ?? '', ...(priority?.activities ?? [])],
      },
    }))
    .sort((a, b) => frameworkRank(a.view) - frameworkRank(b.view));
}
