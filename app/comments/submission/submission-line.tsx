import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { commentAddress } from '../comment-view';

/** Under a comment that is one of several answers sent in one go: the others. */
export function SubmissionLine(props: { numbers: number[] | null; here: number; spaceSlug: string }) {
  const { t } = useTranslation();
  const { numbers, here, spaceSlug } = props;
  if (!numbers) return null;
  return (
    <p className="submission-line">
      {t('submission.partOf', { count: numbers.length })}{' '}
      {numbers.map((number) => (
        <span key={number}>
          {number === here ? (
            <span aria-current="page">{t('comment.number', { number })}</span>
          ) : (
            <LocalLink className="ds-link" to={commentAddress(spaceSlug, number)}>
              {t('comment.number', { number })}
            </LocalLink>
          )}{' '}
        </span>
      ))}
    </p>
  );
}
