import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';

/** The desk's pages, in the order of the navigation; its words are the catalogue's `desk.pages`. */
const PAGES = {
  front: '/desk',
  people: '/desk/people',
  organisations: '/desk/organisations',
  memberships: '/desk/memberships',
  claims: '/desk/claims',
  reasons: '/desk/reasons',
  privacy: '/desk/privacy',
  settings: '/desk/settings',
} as const;

export type DeskPage = keyof typeof PAGES;

/** The side column of every page of the desk: where one can go, and where one is. A page below one of these names its parent. */
export function DeskSide({ here }: { here?: DeskPage }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('desk.navigation')}>
      <ul className="side-list">
        {Object.entries(PAGES).map(([page, to]) => (
          <li key={page}>
            <LocalLink to={to} aria-current={page === here ? 'page' : undefined}>
              {t(`desk.pages.${page as DeskPage}`)}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
