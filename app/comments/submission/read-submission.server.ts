import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { visibleComments } from '../visibility.server';

/** The comments that were sent in one go with one, itself among them, as far as the actor may read them; null where there is no other. */
export async function readSubmission(actor: Actor, commentId: string): Promise<number[] | null> {
  const rows = await db().comment.findMany({
    where: {
      AND: [visibleComments(actor), { submission: { comments: { some: { id: commentId } } } }],
      status: { in: ['published', 'pending'] },
    },
    orderBy: { number: 'asc' },
    select: { number: true },
  });
  return rows.length > 1 ? rows.map(({ number }) => number) : null;
}
