import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readPriorities } from './read-priorities.server';
import { settleHeadings } from './settle-headings';
import type { PriorityView, SpaceFrame } from './space-view';

interface WorkplanBlock {
  position: number;
  html: string;
}

/** The document under discussion, in the order it is read. */
export interface WorkplanView {
  title: string;
  language: string;
  period: string | null;
  dated: string | null;
  note: string | null;
  thematicAreas: { number: number; title: string }[];
  introduction: WorkplanBlock[];
  priorities: (PriorityView & { blocks: WorkplanBlock[] })[];
}

/** The workplan of a space that the actor was shown, with the number of comments at each priority. Throws `NotFound` where the space has none. */
export async function readWorkplan(space: SpaceFrame, language: string): Promise<WorkplanView> {
  const workplan = await db().workplan.findUnique({
    where: { spaceId: space.id },
    select: {
      title: true,
      language: true,
      period: true,
      dated: true,
      note: true,
      thematicAreas: true,
      blocks: {
        where: { position: { not: null } },
        orderBy: { position: 'asc' },
        select: { position: true, html: true, priorityId: true },
      },
    },
  });
  if (!workplan) throw new NotFound('This space has no workplan.');
  const { blocks, thematicAreas, ...rest } = workplan;
  const blocksOf = (termId: string | null): WorkplanBlock[] =>
    blocks
      .filter((block) => block.priorityId === termId)
      .map(({ position, html }) => ({
        position: position ?? 0,
        html: settleHeadings(html, termId === null ? 3 : 4),
      }));
  const priorities = await readPriorities(space, language);
  return {
    ...rest,
    thematicAreas: thematicAreas as WorkplanView['thematicAreas'],
    introduction: blocksOf(null),
    priorities: priorities.map((priority) => ({ ...priority, blocks: blocksOf(priority.termId) })),
  };
}
