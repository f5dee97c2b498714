import type { Clock } from '~/platform/clock.server';
import type { Prisma, Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /**
     * On whose behalf comments speak, or how that is named, is not what it was; numbers of the comments in the space. Those whose
     * name is withheld, or that are not published, are not among them: nothing public of them has changed.
     */
    'voices-changed': { numbers: number[] };
  }
}

/** Tells each space, one after the other in a fixed order, of those comments whose voices have changed that the public sees. */
export async function emitVoicesChanged(
  tx: Tx,
  clock: Clock,
  comments: Prisma.CommentWhereInput,
): Promise<void> {
  const changed = await tx.comment.findMany({
    where: { AND: [comments, { status: 'published', nameWithheld: false }] },
    orderBy: [{ spaceId: 'asc' }, { number: 'asc' }],
    select: { spaceId: true, number: true },
  });
  const spaceIds = [...new Set(changed.map((comment) => comment.spaceId))];
  // Counts are made while nobody else makes them: whoever posts holds the space from the beginning, too.
  await tx.$queryRaw`SELECT 1 FROM space WHERE id = ANY(${spaceIds}::uuid[]) ORDER BY id FOR UPDATE`;
  for (const spaceId of spaceIds) {
    const numbers = changed.flatMap((comment) => (comment.spaceId === spaceId ? comment.number : []));
    await emitSpaceEvent(tx, clock, { spaceId, type: 'voices-changed', data: { numbers } });
  }
}
