import { termColumns, termView } from '~/frameworks/term-columns.server';
import { frameworkRank, type TermView } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';
import type { Counts, SpaceFrame } from '~/spaces/space-view';

export interface CountedTerm extends TermView {
  counts: Counts;
}

/** The terms that published comments of a space mention, by framework, in the frameworks' own order; the workplan's priorities are left to the workplan. */
export async function readTermCounts(space: SpaceFrame, language: string): Promise<CountedTerm[][]> {
  const rows = await db().termCount.findMany({
    where: { spaceId: space.id, term: { current: true, framework: { workplan: null } } },
    orderBy: { term: { position: 'asc' } },
    select: {
      tags: true,
      comments: true,
      organisations: true,
      unstated: true,
      term: { select: termColumns },
    },
  });
  const byFramework = new Map<string, CountedTerm[]>();
  for (const { term, ...counts } of rows) {
    const counted = { ...termView(term, language), counts };
    byFramework.set(counted.framework, [...(byFramework.get(counted.framework) ?? []), counted]);
  }
  return [...byFramework.values()].sort(
    ([a], [b]) => frameworkRank(a as CountedTerm) - frameworkRank(b as CountedTerm),
  );
}
