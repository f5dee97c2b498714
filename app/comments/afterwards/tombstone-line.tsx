import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import { commentAddress, commentAnchor } from '../comment-view';
import type { Tombstone } from './tombstone';

/** Keeps the place of a comment that is gone, so that the replies to it can be understood. */
export function TombstoneLine({ tombstone, spaceSlug }: { tombstone: Tombstone; spaceSlug: string }) {
  const { t } = useTranslation();
  const { number } = tombstone;
  return (
    <p className="comment tombstone" id={commentAnchor(number)}>
      <LocalLink
        className="permalink"
        to={commentAddress(spaceSlug, number)}
        aria-label={t('comment.permalink', { number })}
      >
        {t('comment.number', { number })}
      </LocalLink>{' '}
      <TombstoneWords tombstone={tombstone} />
    </p>
  );
}

/** That a comment is gone, by whom, and why. */
export function TombstoneWords({
  tombstone,
}: {
  tombstone: Pick<Tombstone, 'by' | 'isReturned' | 'reason'>;
}) {
  const { t } = useTranslation();
  const { by, isReturned, reason } = tombstone;
  return (
    <>
      {t(isReturned ? 'comment.gone.returned' : `comment.gone.${by}`)}
      {reason ? (
        <>
          {' '}
          {t('comment.goneFor')} <InWords of={reason} />
        </>
      ) : null}
    </>
  );
}
