import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readPriorities } from './read-priorities.server';
import { settleHeadings } from './settle-headings';
import type { PriorityView, SpaceFrame } from './space-view';

interface WorkplanBlock {
  /** Stands in its address and never changes. */
  number: number;
  /** Counted from 1. */
  place: number;
  html: string;
  /** Published comments on it. */
  comments: number;
}

/** The document under discussion, in the order it is read. */
export interface WorkplanView {
  title: string;
  language: string;
  period: string | null;
  dated: string | null;
  note: string | null;
  thematicAreas: { number: number; title: string }[];
  /** So many were published. */
  versions: number;
  /** The document that the current version came as. */
  file: { version: number; name: string } | null;
  /** What stands before all priorities. */
  introduction: WorkplanBlock[];
  priorities: (PriorityView & { blocks: WorkplanBlock[]; following: WorkplanBlock[] })[];
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
        select: { id: true, number: true, position: true, html: true, priorityId: true, afterId: true },
      },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, fileName: true } },
    },
  });
  if (!workplan) throw new NotFound('This space has no workplan.');
  const { blocks, thematicAreas, versions, ...rest } = workplan;
  const [version] = versions;
  const comments = await readBlockCounts(space.id);
  const shown = (of: typeof blocks, headings: number): WorkplanBlock[] =>
    of.map(({ id, number, position, html }) => ({
      number,
      place: (position ?? 0) + 1,
      html: settleHeadings(html, headings),
      comments: comments.get(id) ?? 0,
    }));
  const outside = blocks.filter(({ priorityId }) => priorityId === null);
  const priorities = await readPriorities(space, language);
  return {
    ...rest,
    thematicAreas: thematicAreas as WorkplanView['thematicAreas'],
    versions: version?.number ?? 0,
    file: version?.fileName ? { version: version.number, name: version.fileName } : null,
    introduction: shown(
      outside.filter(({ afterId }) => afterId === null),
      3,
    ),
    priorities: priorities.map((priority) => ({
      ...priority,
      blocks: shown(
        blocks.filter(({ priorityId }) => priorityId === priority.termId),
        4,
      ),
      following: shown(
        outside.filter(({ afterId }) => afterId === priority.termId),
        3,
      ),
    })),
  };
}

/** Published comments by the id of the block that they speak of. */
async function readBlockCounts(spaceId: string): Promise<Map<string | null, number>> {
  const counts = await db().comment.groupBy({
    by: ['blockId'],
    where: { spaceId, status: 'published', blockId: { not: null } },
    _count: true,
  });
  return new Map(counts.map(({ blockId, _count }) => [blockId, _count]));
}
