import { type Actor, accountOf } from '~/accounts/actor';
import { type PostedComment, postComment } from '~/comments/writing/post-comment.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { applyAuthorTags } from './apply-author-tags.server';
import { authorTagsSchema } from './author-tags';

/**
 * Posts a draft of one's own as `postComment` does, and does with its tags what its author said: in the same transaction, once. Throws what
 * `postComment` does.
 */
export async function sendComment(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: Parameters<typeof postComment>[3],
): Promise<PostedComment> {
  const accountId = accountOf(actor);
  const draft =
    accountId &&
    (await tx.commentDraft.findFirst({
      where: { id: input.draftId, accountId },
      select: { spaceId: true, tags: true },
    }));
  const posted = await postComment(tx, clock, actor, input);
  if (draft && posted.isNew)
    await applyAuthorTags(tx, clock, {
      commentId: posted.id,
      spaceId: draft.spaceId,
      tags: authorTagsSchema.parse(draft.tags),
    });
  return posted;
}
