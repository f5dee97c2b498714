import { useTranslation } from 'react-i18next';
import { LocalLink } from './local-link';
import { Moment } from './moment';

/** The foot of every page; on paper it says where the page is and as of which day. */
export function SiteFooter({ address, madeAt }: { address?: string; madeAt?: string }) {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <div className="frame">
        <p>{t('site.about')}</p>
        <nav aria-label={t('site.foot')}>
          <LocalLink to="/privacy">{t('site.privacy')}</LocalLink>
          <LocalLink to="/about/permissions">{t('site.permissions')}</LocalLink>
        </nav>
        {address && madeAt ? (
          <p className="print-only">
            {t('site.printed')} <code>{address}</code> {t('site.asOf')}{' '}
            <Moment at={madeAt} precision="day" timeZone="UTC" />
          </p>
        ) : null}
      </div>
    </footer>
  );
}
