import type { ReactNode } from 'react';
import { inThreadOrder, type Tombstone } from './afterwards/tombstone';
import { TombstoneLine } from './afterwards/tombstone-line';
import { Comment, type ShownComment } from './comment-article';

/** Replies are indented this many levels; deeper ones stay there and say what they reply to. */
const INDENTED_LEVELS = 3;

/** Comments in thread order, replies under a thin line at the start edge; `from` is the depth that stands at the edge, `tombstones` keep the places of those that are gone. */
export function CommentThread<C extends ShownComment>(props: {
  comments: C[];
  tombstones?: Tombstone[];
  spaceSlug: string;
  timeZone: string;
  from?: number;
  /** The space takes comments. */
  canReply?: boolean;
  /** The reader may report what others wrote. */
  canFlag?: boolean;
  tagsOf: (comment: C) => ReactNode;
}) {
  const { comments, tombstones = [], from = 0, tagsOf, ...shared } = props;
  return (
    <ol className="thread">
      {inThreadOrder(comments, tombstones).map((one) => (
        <li key={one.id} className={`level-${Math.min(one.depth - from, INDENTED_LEVELS)}`}>
          {'by' in one ? (
            <TombstoneLine tombstone={one} spaceSlug={shared.spaceSlug} />
          ) : (
            <Comment comment={one} tags={tagsOf(one)} {...shared} />
          )}
        </li>
      ))}
    </ol>
  );
}
