import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Key, withKey } from '../desk/key';
import { DECISION_KEYS } from '../desk/keys';
import { moderationAddress } from '../moderation-address';
import type { TogetherPage } from './together-view';

/** What can be decided on several comments at once, each as a way to its preview. */
export function TogetherKinds({ page }: { page: TogetherPage }) {
  const { t } = useTranslation();
  const preview = (kind: string) =>
    moderationAddress(
      page.space.slug,
      `/together?${new URLSearchParams([['kind', kind], ...page.lines.map(({ number }) => ['n', String(number)])])}`,
    );
  return (
    <ul className="together-kinds">
      {page.kinds.map((kind) => (
        <li key={kind}>
          <LocalLink
            className="ds-button"
            data-variant="secondary"
            to={preview(kind)}
            {...withKey(DECISION_KEYS[kind])}
          >
            {t(`moderationDesk.them.${kind}`)} <Key of={DECISION_KEYS[kind]} />
          </LocalLink>
        </li>
      ))}
    </ul>
  );
}
