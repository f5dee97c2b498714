import type { Tx } from '~/platform/db.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { type SearchText, writeEntries } from './write-entries.server';

/** Makes the current version of a space's draft found, priorities and paragraphs; what an earlier version said is found no more. In the transaction that published it. */
export async function indexWorkplan(tx: Tx, spaceId: string): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { spaceId, kind: { in: ['priority', 'block'] } } });
  const workplan = await tx.workplan.findUnique({
    where: { spaceId },
    select: {
      language: true,
      priorities: {
        where: { term: { current: true } },
        select: {
          termId: true,
          finalTitle: true,
          description: true,
          activities: true,
          leads: true,
          participating: true,
          term: { select: { title: true } },
        },
      },
      blocks: { where: { position: { not: null } }, select: { id: true, markdown: true } },
    },
  });
  if (!workplan) return;
  const { language } = workplan;
  const priorities = workplan.priorities.map(
    ({ termId, term, finalTitle, description, activities, leads, participating }): SearchText => ({
      spaceId,
      kind: 'priority',
      priorityId: termId,
      language,
      text: [
        ...Object.values((term.title ?? {}) as Record<string, string>),
        finalTitle,
        description,
        ...activities,
        [...leads, ...participating].join(', '),
      ]
        .filter(Boolean)
        .join('\n'),
    }),
  );
  const blocks = workplan.blocks.map(
    ({ id, markdown }): SearchText => ({
      spaceId,
      kind: 'block',
      blockId: id,
      language,
      text: renderMarkdown(markdown).text,
    }),
  );
  await writeEntries(tx, [...priorities, ...blocks]);
}
