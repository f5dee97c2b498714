import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { type SpaceFrame, spaceDeskAddress } from './space-view';

/** The desk's pages of one space, in the order of the work; their words are the catalogue's `spaceDesk.pages`. `false`: the secretariat's only. */
const PAGES = {
  overview: { page: '', isForTeam: true },
  moderation: { page: '/moderation', isForTeam: true },
  settings: { page: '/settings', isForTeam: false },
  stage: { page: '/stage', isForTeam: false },
  questions: { page: '/questions', isForTeam: false },
  workplan: { page: '/workplan', isForTeam: false },
  invitations: { page: '/invitations', isForTeam: false },
  team: { page: '/team', isForTeam: false },
  extensions: { page: '/extensions', isForTeam: false },
  authors: { page: '/authors', isForTeam: false },
  comments: { page: '/comments', isForTeam: false },
  activity: { page: '/activity', isForTeam: true },
} as const;

export type SpaceDeskPageName = keyof typeof PAGES;

/** The side column of every page of a space's desk: where one can go, and where one is. */
export function SpaceDeskSide({ space, here }: { space: SpaceFrame; here?: SpaceDeskPageName }) {
  const { t } = useTranslation();
  const pages = Object.entries(PAGES).filter(([, { isForTeam }]) => isForTeam || space.can.manage);
  return (
    <nav aria-label={t('spaceDesk.navigation')}>
      <ul className="side-list">
        {pages.map(([name, { page }]) => (
          <li key={name}>
            <LocalLink
              to={spaceDeskAddress(space.slug, page)}
              aria-current={name === here ? 'page' : undefined}
            >
              {t(`spaceDesk.pages.${name as SpaceDeskPageName}`)}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
