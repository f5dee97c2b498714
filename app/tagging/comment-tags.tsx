import { CommentAsksShown } from './author-tags/comment-asks-shown';
import { TagChips } from './tag-chips';
import type { TaggedComment } from './tagged-comment.server';

/** What stands under a comment's text: what it proposes, offers and chooses, then what it refers to. */
export function CommentTags({
  comment,
  spaceSlug,
}: {
  comment: Pick<TaggedComment, 'asks' | 'chips' | 'language'>;
  spaceSlug: string;
}) {
  return (
    <>
      <CommentAsksShown asks={comment.asks} language={comment.language} spaceSlug={spaceSlug} />
      <TagChips chips={comment.chips} spaceSlug={spaceSlug} />
    </>
  );
}
