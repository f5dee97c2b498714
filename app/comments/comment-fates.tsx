import { useTranslation } from 'react-i18next';
import { InWords } from '~/ui/worded';
import type { ClosingView } from './closing-view';

/** What becomes of a person's comments when the account is closed, consultation by consultation. */
export function CommentFates({ spaces }: Pick<ClosingView, 'spaces'>) {
  const { t } = useTranslation();
  if (spaces.length === 0) return <p>{t('closing.noComments')}</p>;
  return (
    <>
      <p className="section-note">{t('closing.commentsText')}</p>
      <ul className="fates">
        {spaces.map(({ slug, title, comments, fate }) => (
          <li key={slug}>
            <p>
              <InWords of={title} className="fate-title" />, {t('count.comments', { count: comments })}
            </p>
            <p>{t(`closing.${fate}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
