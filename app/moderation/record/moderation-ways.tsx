import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { moderationAddress, moderationNumbersAddress } from '../moderation-address';

export type ModerationPageName = 'queue' | 'record' | 'rules' | 'numbers';

/** The pages about the moderation of a space, in a line: where one can go, and where one is. */
export function ModerationWays({ slug, here }: { slug: string; here?: ModerationPageName }) {
  const { t } = useTranslation();
  const pages: Record<ModerationPageName, string> = {
    queue: moderationAddress(slug),
    record: moderationAddress(slug, '/record'),
    rules: moderationAddress(slug, '/rules'),
    numbers: moderationNumbersAddress(slug),
  };
  return (
    <nav className="moderation-ways" aria-label={t('moderationWays.label')}>
      <ul>
        {Object.entries(pages).map(([name, to]) => (
          <li key={name}>
            <LocalLink className="ds-link" to={to} aria-current={name === here ? 'page' : undefined}>
              {t(`moderationWays.${name as ModerationPageName}`)}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
