import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';

/** The pages of one's own account, in the order of the navigation; its words are the catalogue's `account.pages`. */
export const ACCOUNT_PAGES = {
  front: '/account',
  comments: '/account/comments',
  profile: '/account/profile',
  organisations: '/account/organisations',
  claims: '/account/claims',
  email: '/account/email',
  password: '/account/password',
  twoFactor: '/account/two-factor',
  sessions: '/account/sessions',
  data: '/account/data',
  close: '/account/close',
} as const;

export type AccountPageName = keyof typeof ACCOUNT_PAGES;

/** The side column of every page of one's account: where one can go, where one is, and the way out. A page below one of these names its parent. */
export function AccountSide({ here }: { here?: AccountPageName }) {
  const { t } = useTranslation();
  return (
    <>
      <nav aria-label={t('account.navigation')}>
        <ul className="side-list">
          {Object.entries(ACCOUNT_PAGES).map(([page, to]) => (
            <li key={page}>
              <LocalLink to={to} aria-current={page === here ? 'page' : undefined}>
                {t(`account.pages.${page as AccountPageName}`)}
              </LocalLink>
            </li>
          ))}
        </ul>
      </nav>
      <ActionForm action="/sign-out" label={t('site.signOut')} />
    </>
  );
}
