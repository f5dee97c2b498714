import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { canModerate } from '../permissions';

/**
 * The number of the comment that a decision of a space's record was taken on, for its team. Throws `NotFound`, also for a decision on no comment;
 * `Forbidden`.
 */
export async function findCommentOfDecision(
  actor: Actor,
  { slug, decision }: { slug: string; decision: number },
): Promise<number> {
  const space = await db().space.findUnique({ where: { slug }, select: { id: true } });
  if (!space) throw new NotFound('There is no such space.');
  ensure(canModerate(actor, space));
  const row = await db().decision.findFirst({
    where: { spaceId: space.id, number: decision },
    select: { comment: { select: { number: true } } },
  });
  if (!row?.comment) throw new NotFound('There is no such decision on a comment.');
  return row.comment.number;
}
