import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { AccountPage } from './account-page';

/** New recovery codes, this once: nobody can read them afterwards. `done` is what the next page says was done. */
export function ShownRecoveryCodes({ codes, done }: { codes: string[]; done: string }) {
  const { t } = useTranslation();
  return (
    <AccountPage here="twoFactor" title={t('twoFactor.shownTitle')} lead={<p>{t('twoFactor.shownLead')}</p>}>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <p>{t('twoFactor.shownAdvice')}</p>
      <p className="form-end">
        <LocalLink className="ds-button" data-variant="primary" to={`/account/two-factor?done=${done}`}>
          {t('twoFactor.shownDone')}
        </LocalLink>
      </p>
    </AccountPage>
  );
}
