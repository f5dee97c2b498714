import type { CommentView } from '~/comments/comment-view';
import { type FoldedText, foldText } from '~/comments/fold-text.server';
import { markEvidence } from '~/platform/text/markdown.server';
import { settleHeadings } from '~/spaces/settle-headings';
import { type CommentAsks, NO_ASKS } from './author-tags/comment-asks';
import { readCommentAsks } from './author-tags/read-comment-asks.server';
import { readTagsOfComments } from './read-tags-of-comments.server';
import type { ChipView } from './tag-view';

/** A comment ready for a page: its text with the evidence marked, folded where it is long, and its chips. */
export interface TaggedComment extends Omit<CommentView, 'html'> {
  text: FoldedText;
  chips: ChipView[];
  /** What it proposes, offers and chooses. */
  asks: CommentAsks;
}

/** Adds tags and evidence to comments that the actor was shown; `whole` leaves long texts unfolded. */
export async function withTags(
  comments: CommentView[],
  language: string,
  show: 'folded' | 'whole' = 'folded',
): Promise<TaggedComment[]> {
  const tags = await readTagsOfComments(comments, language);
  const asks = await readCommentAsks(
    comments.map(({ id }) => id),
    language,
  );
  return comments.map(({ html, ...comment }) => {
    const { chips, marks } = tags.get(comment.id) ?? { chips: [], marks: [] };
    const marked = settleHeadings(markEvidence(html, marks), show === 'whole' ? 3 : 4);
    const text = foldText(marked);
    return {
      ...comment,
      chips,
      asks: asks.get(comment.id) ?? NO_ASKS,
      text: show === 'whole' ? { ...text, opening: marked, rest: null } : text,
    };
  });
}
