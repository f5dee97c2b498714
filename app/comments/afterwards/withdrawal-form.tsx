import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { commentAddress } from '../comment-view';
import { BackToComment } from './comment-page-frame';
import type { Withdrawal } from './read-withdrawal.server';

/** What becomes of a comment that is withdrawn, and the button. */
export function WithdrawalForm({ page }: { page: Withdrawal }) {
  const { t } = useTranslation();
  const { space, number, opening, replies } = page;
  return (
    <div className="withdrawal">
      <blockquote className="own-words" lang={opening.language} dir="auto">
        {opening.text}
      </blockquote>
      <ul>
        <li>{t(page.isPublished ? 'afterwards.goesPublished' : 'afterwards.goesPending')}</li>
        <li>{t('afterwards.placeStays', { number })}</li>
        {replies > 0 ? <li>{t('afterwards.repliesStay', { count: replies })}</li> : null}
        <li>{t('afterwards.teamReads')}</li>
        <li>{t('afterwards.forGood')}</li>
      </ul>
      <div className="form-end">
        <ActionForm
          action={`${commentAddress(space.slug, number)}/withdraw`}
          label={t('afterwards.withdraw')}
          variant="danger"
        />
        <BackToComment slug={space.slug} number={number} />
      </div>
    </div>
  );
}
