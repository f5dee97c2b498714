import { useTranslation } from 'react-i18next';
import { LocalLink } from './local-link';

/** A reader who is signed in. */
export interface Visitor {
  name: string;
  hasDesk: boolean;
  /** Holds a role that rests until there is a second factor. */
  awaitsSecondFactor: boolean;
}

/** The head of every page: the way past it, the name, the ways in, and whose visit it is. */
export function SiteHeader({ visitor }: { visitor?: Visitor | null }) {
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
            <LocalLink to="/organisations">{t('site.organisations')}</LocalLink>
          </nav>
          <nav className="site-account" aria-label={t('site.account')}>
            {visitor ? (
              <VisitorLinks visitor={visitor} />
            ) : (
              <LocalLink to="/sign-in">{t('site.signIn')}</LocalLink>
            )}
          </nav>
        </div>
        {visitor?.awaitsSecondFactor ? (
          <div className="frame site-warning">
            {t('site.needsSecondFactor')}{' '}
            <LocalLink className="ds-link" to="/account/two-factor">
              {t('site.addSecondFactor')}
            </LocalLink>
          </div>
        ) : null}
      </header>
    </>
  );
}

function VisitorLinks({ visitor }: { visitor: Visitor }) {
  const { t } = useTranslation();
  return (
    <>
      {visitor.hasDesk ? <LocalLink to="/desk">{t('site.desk')}</LocalLink> : null}
      <LocalLink to="/account" title={t('site.account')}>
        <bdi>{visitor.name}</bdi>
      </LocalLink>
    </>
  );
}
