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
  for (const spaceId of new Set(changed.map((comment) => comment.spaceId))) {
    const numbers = changed.flatMap((comment) => (comment.spaceId === spaceId ? comment.number : []));
    await emitSpaceEvent(tx, clock, { spaceId, type: 'voices-changed', data: { numbers } });
  }
}
