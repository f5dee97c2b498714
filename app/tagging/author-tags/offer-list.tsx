import { CommentInLine } from './proposal-list';
import type { OfferView } from './read-offers.server';

/** Who would like to work on a priority, and what they would bring. */
export const OfferList = ({ offers, spaceSlug }: { offers: OfferView[]; spaceSlug: string }) => (
  <ul className="comment-lines">
    {offers.map(({ comment, text }) => (
      <li key={comment.id}>
        <CommentInLine comment={comment} spaceSlug={spaceSlug} />
        {text ? (
          <p className="offer-words" lang={comment.language} dir="auto">
            {text}
          </p>
        ) : null}
      </li>
    ))}
  </ul>
);
