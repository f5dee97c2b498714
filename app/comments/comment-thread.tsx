import type { ReactNode } from 'react';
import { Comment, type ShownComment } from './comment-article';

/** Replies are indented this many levels; deeper ones stay there and say what they reply to. */
const INDENTED_LEVELS = 3;

/** Comments in thread order, replies under a thin line at the start edge; `from` is the depth that stands at the edge. */
export function CommentThread<C extends ShownComment>(props: {
  comments: C[];
  spaceSlug: string;
  timeZone: string;
  from?: number;
  tagsOf: (comment: C) => ReactNode;
}) {
  const { comments, from = 0, tagsOf, ...shared } = props;
  return (
    <ol className="thread">
      {comments.map((comment) => (
        <li key={comment.id} className={`level-${Math.min(comment.depth - from, INDENTED_LEVELS)}`}>
          <Comment comment={comment} tags={tagsOf(comment)} {...shared} />
        </li>
      ))}
    </ol>
  );
}
