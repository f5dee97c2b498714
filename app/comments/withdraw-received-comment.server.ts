import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { holdSpace } from '~/spaces/hold-space.server';
import { canWithdrawReceived } from './permissions';
import { updateCommentCounts } from './update-comment-counts.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** A comment from elsewhere was taken back by who entered such; its number in the space, and why, for the team. */
    'comment-withdrawn': { number: number; reason: string };
  }
}

/**
 * Takes back a comment that was entered by mistake, for the secretariat: it keeps its number and its text for the team, and is public no more. What
 * somebody entered here can be entered again, corrected. Raises `NotFound`, `Forbidden`, and `Conflict` for one that is withdrawn already.
 */
export async function withdrawReceivedComment(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; number: number; reason: string },
): Promise<void> {
  const { slug, number, reason } = input;
  const { id: spaceId } = await holdSpace(tx, slug);
  const comment = await tx.comment.findFirst({
    where: { spaceId, number },
    select: { id: true, origin: true, status: true, intake: { select: { channel: true } } },
  });
  if (!comment) throw new NotFound('There is no such comment.');
  ensure(canWithdrawReceived(actor, comment));
  if (comment.status === 'withdrawn') throw new Conflict('This comment is withdrawn already.');
  await tx.comment.update({
    where: { id: comment.id },
    // Without its reference the same row or letter is new; one that came with a page would come again with it.
    data: { status: 'withdrawn', ...(comment.intake ? { externalRef: null } : {}) },
  });
  await updateCommentCounts(tx, spaceId);
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'comment-withdrawn',
    data: { number, reason },
    actorId: accountOf(actor),
  });
}
