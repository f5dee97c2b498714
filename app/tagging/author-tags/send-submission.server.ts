import type { Actor } from '~/accounts/actor';
import { type PostedSubmission, postSubmission } from '~/comments/submission/post-submission.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { SignInNeeded } from '~/platform/errors';
import { applyAuthorTags } from './apply-author-tags.server';
import { authorTagsSchema } from './author-tags';

/** Posts all answers of somebody as `postSubmission` does, and does with the tags of each what its author said of it. Throws what `postSubmission` does. */
export async function sendSubmission(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: Parameters<typeof postSubmission>[3],
): Promise<PostedSubmission> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to take part in this space.');
  const drafts = await tx.commentDraft.findMany({
    where: { accountId: actor.accountId, space: { slug: input.slug } },
    select: { id: true, spaceId: true, tags: true },
  });
  const posted = await postSubmission(tx, clock, actor, input);
  if (!posted.isNew) return posted;
  for (const { id: commentId, draftId } of posted.comments) {
    const draft = drafts.find(({ id }) => id === draftId);
    if (!draft) continue;
    const tags = authorTagsSchema.parse(draft.tags);
    await applyAuthorTags(tx, clock, { commentId, spaceId: draft.spaceId, tags });
  }
  return posted;
}
