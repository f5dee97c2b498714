import type { Actor, Person } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { NotFound, SignInNeeded } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { moveDraftFiles } from '../draft-files/move-draft-files.server';
import { updateCommentCounts } from '../update-comment-counts.server';
import { draftContentSchema } from './draft-content';
import { findPlace } from './find-place.server';
import { insertComment } from './insert-comment.server';
import { settleComment } from './settle-comment.server';
import { tellOfComments } from './tell-of-comments.server';
import type { WritingPlace } from './writing-place';

export interface PostedComment {
  id: string;
  number: number;
  status: 'published' | 'pending';
  /** False: it had been posted from this draft before. */
  isNew: boolean;
}

/**
 * Posts a draft of one's own, by its id, as a comment with the files that were added to it; the draft is gone then. Who sends it twice, at once or
 * later, has one comment. Throws `NotFound`, `SignInNeeded`, and what `settleComment` does.
 */
export async function postComment(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; place: WritingPlace; draftId: string; language: string },
): Promise<PostedComment> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to take part in this space.');
  const draft = await holdDraft(tx, actor, input.draftId);
  if (!draft) return postedBefore(tx, actor, input.draftId);
  const place = await findPlace(tx, actor, input.slug, input.place);
  const content = { ...draft.content, language: input.language };
  const settled = await settleComment(tx, clock, actor, place, content, draft.startedAt);
  const comment = await insertComment(tx, clock, actor, {
    ...settled,
    requestKey: input.draftId,
    submissionId: null,
  });
  await moveDraftFiles(tx, clock, input.draftId, [comment.id]);
  await tx.commentDraft.delete({ where: { id: input.draftId } });
  await updateCommentCounts(tx, place.space.id);
  await tellOfComments(tx, [comment.id]);
  await emitSpaceEvent(tx, clock, {
    spaceId: place.space.id,
    type: 'comments-posted',
    data: { numbers: [comment.number] },
    actorId: actor.accountId,
  });
  return { ...comment, status: settled.status, isNew: true };
}

/** The draft, held until the transaction ends: who sends it a second time comes after. */
async function holdDraft(tx: Tx, actor: Person, draftId: string) {
  const [row] = await tx.$queryRaw<{ content: unknown; startedAt: Date }[]>`
    SELECT content, started_at AS "startedAt" FROM comment_draft WHERE id = ${draftId}::uuid AND account_id = ${actor.accountId}::uuid FOR UPDATE`;
  return row && { content: draftContentSchema.parse(row.content), startedAt: row.startedAt };
}

async function postedBefore(tx: Tx, actor: Person, draftId: string): Promise<PostedComment> {
  const row = await tx.comment.findUnique({
    where: { requestKey: draftId, accountId: actor.accountId },
    select: { id: true, number: true, status: true },
  });
  if (!row) throw new NotFound('This draft is not there any more: it was thrown away.');
  return { ...row, status: row.status === 'published' ? 'published' : 'pending', isNew: false };
}
