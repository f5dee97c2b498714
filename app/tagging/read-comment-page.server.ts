import type { Actor } from '~/accounts/actor';
import { readComment } from '~/comments/read-comment.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { type TaggedComment, withTags } from './tagged-comment.server';

export interface CommentPage {
  space: SpaceFrame;
  comment: TaggedComment;
  replies: TaggedComment[];
  moreReplies: boolean;
}

/** One comment in full, with its replies and tags. Throws `NotFound` where there is none for this actor. */
export async function readCommentPage(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<CommentPage> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const { comment, replies, moreReplies } = await readComment(actor, space.id, where.number, language);
  const [whole] = await withTags([comment], language, 'whole');
  return { space, comment: whole as TaggedComment, replies: await withTags(replies, language), moreReplies };
}
