import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';

/**
 * A comment that was written on a priority, or on a paragraph of one, speaks to that priority as a whole, whatever its words: its author chose
 * the place. Replies say by their own words what they speak to. For comments that have just come, by their numbers in the space.
 */
export async function tagByPlace(tx: Tx, clock: Clock, spaceId: string, numbers: number[]): Promise<void> {
  const comments = await tx.comment.findMany({
    where: {
      spaceId,
      number: { in: numbers },
      parentId: null,
      OR: [{ priorityId: { not: null } }, { block: { priorityId: { not: null } } }],
    },
    select: { id: true, priorityId: true, block: { select: { priorityId: true } } },
  });
  const now = clock.now();
  await tx.tag.createMany({
    data: comments.flatMap(({ id: commentId, priorityId, block }) => {
      const termId = priorityId ?? block?.priorityId;
      if (!termId) return [];
      return {
        id: clock.newId(),
        commentId,
        termId,
        source: 'author' as const,
        state: 'confirmed' as const,
        decidedAt: now,
        createdAt: now,
      };
    }),
    skipDuplicates: true,
  });
}
