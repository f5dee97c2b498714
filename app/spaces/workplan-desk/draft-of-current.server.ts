import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import type { DraftDocument } from '../workplan-draft';

/** The workplan as it is published, as a draft: blocks under their own identifiers, priorities under those of their terms. Throws `NotFound` where there is none. */
export async function draftOfCurrent(tx: Tx, spaceId: string): Promise<DraftDocument> {
  const workplan = await tx.workplan.findUnique({
    where: { spaceId },
    select: {
      title: true,
      language: true,
      period: true,
      dated: true,
      note: true,
      thematicAreas: true,
      priorities: {
        where: { term: { current: true } },
        orderBy: { position: 'asc' },
        include: { term: { select: { code: true, title: true } } },
      },
      blocks: {
        where: { position: { not: null } },
        orderBy: { position: 'asc' },
        select: { id: true, markdown: true, priorityId: true, afterId: true },
      },
    },
  });
  if (!workplan) throw new NotFound('This space has no workplan to start from.');
  const { priorities, blocks, thematicAreas, ...facts } = workplan;
  const keys = new Set(priorities.map(({ termId }) => termId));
  return {
    ...facts,
    thematicAreas: thematicAreas as DraftDocument['thematicAreas'],
    priorities: priorities.map(({ termId, term, workplanId: _, position: __, ...priority }) => ({
      ...priority,
      key: termId,
      code: term.code,
      title: (term.title as Record<string, string>)[facts.language] ?? '',
      layout: 'file' as const,
      confidence: 'sure' as const,
      readings: [],
    })),
    blocks: blocks.map(({ id, markdown, priorityId, afterId }) => ({
      id,
      markdown,
      priorityKey: priorityId !== null && keys.has(priorityId) ? priorityId : null,
      ...(afterId !== null && keys.has(afterId) ? { afterKey: afterId } : {}),
    })),
    warnings: [],
  };
}
