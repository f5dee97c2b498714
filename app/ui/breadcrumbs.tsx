import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalLink } from './local-link';

/** The way from the start to the page's parent; the page itself is its title, just below. */
export function Breadcrumbs({ trail }: { trail: { to: string; label: ReactNode }[] }) {
  const { t } = useTranslation();
  return (
    <nav className="ds-breadcrumbs" aria-label={t('site.breadcrumbs')}>
      <ol>
        {trail.map(({ to, label }) => (
          <li key={to}>
            <LocalLink className="ds-link" to={to}>
              {label}
            </LocalLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
