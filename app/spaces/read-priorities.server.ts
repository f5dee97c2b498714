import { termColumns, termView } from '~/frameworks/term-columns.server';
import { db } from '~/platform/db.server';
import type { PriorityView, SpaceFrame } from './space-view';

/** The priorities of a space's workplan, in the document's order, with what is public about each; `gone`: those that it no longer has, with what was said on them. */
export async function readPriorities(
  space: SpaceFrame,
  language: string,
  which: 'current' | 'gone' = 'current',
): Promise<PriorityView[]> {
  const rows = await db().priority.findMany({
    where: {
      workplan: { spaceId: space.id },
      term:
        which === 'current'
          ? { current: true }
          : { current: false, counts: { some: { spaceId: space.id, comments: { gt: 0 } } } },
    },
    orderBy: { position: 'asc' },
    select: {
      termId: true,
      group: true,
      number: true,
      finalTitle: true,
      leads: true,
      participating: true,
      timeline: true,
      status: true,
      description: true,
      activities: true,
      activitiesCount: true,
      thematicAreas: true,
      workplan: { select: { language: true, thematicAreas: true } },
      term: {
        select: {
          ...termColumns,
          linksOut: { select: { to: { select: termColumns } }, orderBy: { to: { position: 'asc' } } },
          counts: {
            where: { spaceId: space.id },
            select: { tags: true, comments: true, organisations: true, unstated: true },
          },
        },
      },
    },
  });
  return rows.map(({ term, workplan, thematicAreas, ...row }) => ({
    ...termView(term, language),
    ...row,
    language: workplan.language,
    // Areas that the document itself names; those that it only numbers are among the linked terms.
    thematicAreas: (workplan.thematicAreas as { number: number; title: string }[]).filter((area) =>
      thematicAreas.includes(area.number),
    ),
    linked: term.linksOut.map(({ to }) => termView(to, language)),
    counts: term.counts[0] ?? { tags: 0, comments: 0, organisations: 0, unstated: 0 },
  }));
}
