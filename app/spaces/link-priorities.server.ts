import type { Tx } from '~/platform/db.server';

/**
 * Makes the links of a workplan's priorities to objectives, paragraphs and thematic areas from the numbers that the document
 * states; returns what no framework has. Done again when a framework changes, so that the order of imports does not matter.
 */
export async function linkPriorities(tx: Tx, workplanId: string): Promise<string[]> {
  const priorities = await tx.priority.findMany({
    where: { workplanId },
    select: { termId: true, objectives: true, pdParagraphs: true, thematicAreas: true },
  });
  const terms = await tx.term.findMany({
    where: { framework: { key: { in: ['gcm', 'pd', 'thematic-area'] } } },
    select: { id: true, code: true, framework: { select: { key: true } } },
  });
  const byKey = new Map(terms.map((term) => [`${term.framework.key} ${term.code}`, term.id]));
  const unresolved = new Set<string>();
  const links = priorities.flatMap(({ termId, objectives, pdParagraphs, thematicAreas }) =>
    [
      ...objectives.map((number) => `gcm ${number}`),
      ...pdParagraphs.map((number) => `pd ${number}`),
      ...thematicAreas.map((number) => `thematic-area ${number}`),
    ].flatMap((key) => {
      const toId = byKey.get(key);
      if (!toId) unresolved.add(key);
      return toId ? [{ fromId: termId, toId }] : [];
    }),
  );
  await tx.termLink.deleteMany({ where: { fromId: { in: priorities.map((priority) => priority.termId) } } });
  await tx.termLink.createMany({ data: links, skipDuplicates: true });
  return [...unresolved];
}
