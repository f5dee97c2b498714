import type { Clock } from '~/platform/clock.server';
import { Prisma, type Tx } from '~/platform/db.server';
import type { PriorityFile, WorkplanFile } from './workplan-schema';

/**
 * Brings the priorities of a workplan up to date, each known by its code; one that the file no longer has stays, out of use, as long as
 * tags rest on it. Returns the ids of the terms by lower-cased code.
 */
export async function writePriorities(
  tx: Tx,
  clock: Clock,
  workplan: { id: string; frameworkId: string },
  file: Pick<WorkplanFile, 'language' | 'priorities'>,
): Promise<Map<string, string>> {
  const { frameworkId } = workplan;
  const known = await tx.term.findMany({ where: { frameworkId }, select: { id: true, code: true } });
  const ids = new Map(known.map(({ id, code }) => [code.toLowerCase(), id]));
  const kept = new Map<string, string>();
  for (const [position, priority] of file.priorities.entries()) {
    const { code } = priority;
    const term = {
      code,
      position,
      title: { [file.language]: priority.title },
      officialTitle: priority.finalTitle ? { [file.language]: priority.finalTitle } : Prisma.DbNull,
      current: true,
    };
    const id = ids.get(code.toLowerCase()) ?? clock.newId();
    await tx.term.upsert({ where: { id }, create: { id, frameworkId, ...term }, update: term });
    const facts = factsOf(priority, position);
    await tx.priority.upsert({
      where: { termId: id },
      create: { termId: id, workplanId: workplan.id, ...facts },
      update: facts,
    });
    kept.set(code.toLowerCase(), id);
  }
  const gone = { frameworkId, id: { notIn: [...kept.values()] } };
  await tx.term.deleteMany({ where: { ...gone, tags: { none: {} } } });
  await tx.term.updateMany({ where: gone, data: { current: false } });
  return kept;
}

const factsOf = (priority: PriorityFile, position: number) => ({
  position,
  group: priority.group,
  number: priority.number,
  finalTitle: priority.finalTitle ?? null,
  leads: priority.leads,
  participating: priority.participating,
  timeline: priority.timeline,
  status: priority.status,
  description: priority.description ?? null,
  activities: priority.activities,
  activitiesCount: priority.activitiesCount ?? null,
  objectives: priority.objectives,
  pdParagraphs: priority.pdParagraphs,
  thematicAreas: priority.thematicAreas,
});
