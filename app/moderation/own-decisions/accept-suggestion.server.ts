import { type Actor, accountOf } from '~/accounts/actor';
import type {} from '~/comments/afterwards/edit-comment.server';
import { writtenIn } from '~/comments/afterwards/written-in';
import { updateCommentCounts } from '~/comments/update-comment-counts.server';
import type { Clock } from '~/platform/clock.server';
import { Prisma, type Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { dropSuggestion, type HeldSuggestion, holdSuggestion } from './hold-suggestion.server';

/** What became of a suggestion that was accepted: it stands; or it was dropped, because the text is another since. */
export type AcceptedSuggestion = 'accepted' | 'outdated';

/**
 * Takes a moderator's suggestion, by the id of its decision, as one's own text: it stands from now on, and a comment that waited is public. Throws what
 * `holdSuggestion` does.
 */
export async function acceptSuggestion(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { id }: { id: string },
): Promise<AcceptedSuggestion> {
  const held = await holdSuggestion(tx, actor, id);
  if (held.isOutdated) {
    await dropSuggestion(tx, held);
    return 'outdated';
  }
  const { comment } = held;
  await makeStand(tx, held);
  await tx.comment.update({
    where: { id: comment.id },
    data: {
      status: 'published',
      goneFor: Prisma.DbNull,
      language: languageOf(held),
      ...(comment.status === 'published' ? { editedAt: clock.now() } : {}),
    },
  });
  await tx.commentHold.deleteMany({ where: { commentId: comment.id } });
  await tx.flag.updateMany({
    where: { commentId: comment.id, settledById: null },
    data: { settledById: held.decision.id },
  });
  await updateCommentCounts(tx, comment.space.id);
  await emitSpaceEvent(tx, clock, {
    spaceId: comment.space.id,
    type: 'comment-edited',
    data: { number: comment.number },
    actorId: accountOf(actor),
  });
  return 'accepted';
}

/** What waited beside it is nobody's word any more; of a comment that was not public, nor is what stood. */
async function makeStand(tx: Tx, { comment, revision }: HeldSuggestion): Promise<void> {
  await tx.commentRevision.updateMany({
    where: {
      commentId: comment.id,
      status: { in: comment.status === 'published' ? ['held'] : ['held', 'stands'] },
    },
    data: { status: 'dropped' },
  });
  await tx.commentRevision.update({ where: { id: revision.id }, data: { status: 'stands' } });
}

/** A later text that it was written from may have been in another language. */
const languageOf = ({ comment }: HeldSuggestion): string =>
  writtenIn({ ...comment, latest: { id: comment.revisions[0]?.id ?? '' } });
