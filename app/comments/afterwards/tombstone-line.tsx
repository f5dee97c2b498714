import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { commentAddress, commentAnchor } from '../comment-view';
import type { Tombstone } from './tombstone';

/** Keeps the place of a comment that is gone, so that the replies to it can be understood. */
export function TombstoneLine({ tombstone, spaceSlug }: { tombstone: Tombstone; spaceSlug: string }) {
  const { t } = useTranslation();
  const { number, by } = tombstone;
  return (
    <p className="comment tombstone" id={commentAnchor(number)}>
      <LocalLink
        className="permalink"
        to={commentAddress(spaceSlug, number)}
        aria-label={t('comment.permalink', { number })}
      >
        {t('comment.number', { number })}
      </LocalLink>{' '}
      {t(`comment.gone.${by}`)}
    </p>
  );
}
