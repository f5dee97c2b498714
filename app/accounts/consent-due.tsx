import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';

/** Over the pages of one's account, until one agreed to the privacy notice as it stands. */
export function ConsentDue() {
  const { t } = useTranslation();
  return (
    <div className="site-warning">
      <div className="frame">
        {t('consent.due')}{' '}
        <LocalLink className="ds-link" to="/account/consent">
          {t('consent.read')}
        </LocalLink>
      </div>
    </div>
  );
}
