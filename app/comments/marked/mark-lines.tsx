import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import { commentAddress } from '../comment-view';
import type { CommentMarks } from './comment-marks';

/** In the head of a comment: that moderators put it before others, or say who said the same. */
export function MarkBadges({ marked, spaceSlug }: { marked: CommentMarks; spaceSlug: string }) {
  const { t } = useTranslation();
  return (
    <>
      {marked.isPinned ? <p className="mark">{t('comment.pinned')}</p> : null}
      {marked.isHighlighted ? <p className="mark">{t('comment.highlighted')}</p> : null}
      {marked.isDuplicate ? (
        <p className="same">
          {marked.sameAs === null ? (
            t('comment.duplicate')
          ) : (
            <>
              {t('comment.sameAs')} <CommentLink number={marked.sameAs} spaceSlug={spaceSlug} />
            </>
          )}
        </p>
      ) : null}
    </>
  );
}

/** Under the text of a comment: why passages are missing from it, and which others say the same. */
export function MarkLines({ marked, spaceSlug }: { marked: CommentMarks; spaceSlug: string }) {
  const { t } = useTranslation();
  const { redactedFor, sayTheSame } = marked;
  return (
    <>
      {redactedFor.map((reason) => (
        <p className="redacted" key={reason.text}>
          {t('comment.redacted')} <InWords of={reason} />
        </p>
      ))}
      {sayTheSame.length > 0 ? (
        <p className="same">
          {t('comment.sayTheSame', { count: sayTheSame.length })}{' '}
          {sayTheSame.map((number, place) => (
            <Fragment key={number}>
              {place > 0 ? ', ' : null}
              <CommentLink number={number} spaceSlug={spaceSlug} />
            </Fragment>
          ))}
        </p>
      ) : null}
    </>
  );
}

function CommentLink({ number, spaceSlug }: { number: number; spaceSlug: string }) {
  const { t } = useTranslation();
  return (
    <LocalLink className="ds-link" to={commentAddress(spaceSlug, number)}>
      {t('comment.title', { number })}
    </LocalLink>
  );
}

/** Where "Reply" would stand: why nobody replies any more. */
export function ClosedLine({ closed }: { closed: CommentMarks['closed'] }) {
  const { t } = useTranslation();
  return closed === null ? null : <p className="quiet">{t(`comment.closed.${closed}`)}</p>;
}
