import { useTranslation } from 'react-i18next';
import { commentAddress } from '~/comments/comment-view';
import { SpeakerName } from '~/comments/speaker-line';
import { LocalLink } from '~/ui/local-link';
import type { CommentLine } from './comment-asks';
import type { ProposalView } from './read-proposals.server';

/** Proposals with the comments that make them. */
export const ProposalList = ({ proposals, spaceSlug }: { proposals: ProposalView[]; spaceSlug: string }) => (
  <ol className="proposals">
    {proposals.map(({ title, comments }) => (
      <li key={`${comments[0]?.id} ${title}`}>
        <p className="proposal-title" lang={comments[0]?.language} dir="auto">
          {title}
        </p>
        <ul className="comment-lines">
          {comments.map((comment) => (
            <li key={comment.id}>
              <CommentInLine comment={comment} spaceSlug={spaceSlug} />
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);

/** A comment in a line: its number, then who speaks. */
export function CommentInLine({ comment, spaceSlug }: { comment: CommentLine; spaceSlug: string }) {
  const { t } = useTranslation();
  return (
    <>
      <LocalLink className="ds-link" to={commentAddress(spaceSlug, comment.number)}>
        {t('comment.title', { number: comment.number })}
      </LocalLink>{' '}
      <SpeakerName speaker={comment.speaker} />
    </>
  );
}
