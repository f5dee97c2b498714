import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Key, withKey } from '../desk/key';
import { KeysButton } from '../desk/key-list';
import { DESK_KEYS } from '../desk/keys';
import { moderationAddress, moderationNumbersAddress } from '../moderation-address';

export type ModerationPageName = 'queue' | 'record' | 'rules' | 'numbers';

/** The pages about the moderation of a space, in a line: where one can go, and where one is. */
export function ModerationWays(props: {
  slug: string;
  here?: ModerationPageName;
  /** The page brings the script of the keys. */
  hasKeys?: boolean;
}) {
  const { t } = useTranslation();
  const { slug, here, hasKeys = false } = props;
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
            <LocalLink
              className="ds-link"
              to={to}
              aria-current={name === here ? 'page' : undefined}
              {...(hasKeys && name === 'queue' ? withKey(DESK_KEYS.queue) : {})}
            >
              {t(`moderationWays.${name as ModerationPageName}`)}
              {hasKeys && name === 'queue' ? (
                <>
                  {' '}
                  <Key of={DESK_KEYS.queue} />
                </>
              ) : null}
            </LocalLink>
          </li>
        ))}
        {hasKeys ? (
          <li>
            <KeysButton />
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
