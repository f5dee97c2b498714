import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { canWithdrawComment } from '../permissions';
import { updateCommentCounts } from '../update-comment-counts.server';
import { holdChangedComment } from './find-own-comment.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** A comment was taken back by who wrote it; its number in the space. */
    'comment-withdrawn-by-author': { number: number };
  }
}

/**
 * Takes back a comment of one's own, published or not: its text, files and tags are public no more, its place and what was replied stay. Raises
 * `NotFound`, `Forbidden`, and `Conflict` for one that is withdrawn already.
 */
export async function withdrawComment(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; number: number },
): Promise<void> {
  const comment = await holdChangedComment(tx, actor, input);
  ensure(canWithdrawComment(actor, comment));
  if (comment.status === 'withdrawn') throw new Conflict('This comment is withdrawn already.');
  await tx.comment.update({ where: { id: comment.id }, data: { status: 'withdrawn' } });
  // Nobody has to look at it any more, nor answer for it.
  await tx.commentRevision.updateMany({
    where: { commentId: comment.id, status: 'suggested' },
    data: { status: 'dropped' },
  });
  await tx.commentHold.deleteMany({ where: { commentId: comment.id } });
  await tx.coSignature.deleteMany({ where: { commentId: comment.id, state: 'asked' } });
  await updateCommentCounts(tx, comment.space.id);
  await emitSpaceEvent(tx, clock, {
    spaceId: comment.space.id,
    type: 'comment-withdrawn-by-author',
    data: { number: comment.number },
    actorId: accountOf(actor),
  });
}
