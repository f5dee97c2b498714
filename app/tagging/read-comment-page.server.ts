import type { Actor } from '~/accounts/actor';
import { type CommentActions, readCommentActions } from '~/comments/afterwards/read-comment-actions.server';
import { readGoneComment } from '~/comments/afterwards/read-gone-comment.server';
import type { Tombstone } from '~/comments/afterwards/tombstone';
import { readUnsigned, type Unsigned } from '~/comments/co-signing/read-unsigned.server';
import { readComment } from '~/comments/read-comment.server';
import { readSubmission } from '~/comments/submission/read-submission.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { GoneCommentPage } from './gone-comment';
import { type TaggedComment, withTags } from './tagged-comment.server';

export interface CommentPage {
  space: SpaceFrame;
  comment: TaggedComment;
  replies: TaggedComment[];
  tombstones: Tombstone[];
  moreReplies: boolean;
  actions: CommentActions;
  /** Numbers of the answers that were sent in one go with it; null: it was sent alone. */
  submission: number[] | null;
  /** Who was asked to sign it and has not; empty for readers. */
  unsigned: Unsigned[];
}

/** One comment in full, with its replies and tags; or the place of one that is gone. Throws `NotFound` where there is neither for this actor. */
export async function readCommentPage(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<{ page: CommentPage; gone: null } | { page: null; gone: GoneCommentPage }> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const gone = await readGoneComment(actor, space.id, where.number, language);
  if (gone) {
    const { tombstone, replies, tombstones } = gone;
    return { page: null, gone: { space, tombstone, tombstones, replies: await withTags(replies, language) } };
  }
  const { comment, replies, ...rest } = await readComment(actor, space.id, where.number, language);
  const [whole] = await withTags([comment], language, 'whole');
  const actions = await readCommentActions(actor, where);
  return {
    page: {
      space,
      comment: whole as TaggedComment,
      replies: await withTags(replies, language),
      ...rest,
      actions,
      submission: await readSubmission(actor, comment.id),
      unsigned: await readUnsigned(actor, comment.id),
    },
    gone: null,
  };
}
