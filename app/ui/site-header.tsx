import { useTranslation } from 'react-i18next';
import { LocalLink } from './local-link';

/** The head of every page: the way past it, the name, and the two ways in. */
export function SiteHeader() {
  const { t } = useTranslation();
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {t('site.skip')}
      </a>
      <header className="site-header">
        <div className="frame">
          <LocalLink className="brand" to="/">
            <bdi>{t('brand')}</bdi>
          </LocalLink>
          <nav aria-label={t('site.navigation')}>
            <LocalLink to="/">{t('site.spaces')}</LocalLink>
            <LocalLink to="/objectives">{t('site.objectives')}</LocalLink>
          </nav>
        </div>
      </header>
    </>
  );
}
