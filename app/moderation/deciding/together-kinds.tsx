import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { moderationAddress } from '../moderation-address';
import { TOGETHER } from '../together';
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
      {TOGETHER.map((kind) => (
        <li key={kind}>
          <LocalLink className="ds-link" to={preview(kind)}>
            {t(`deciding.kind.${kind}`)}
          </LocalLink>
        </li>
      ))}
    </ul>
  );
}
