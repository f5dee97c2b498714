import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { queueAddress } from './desk-address';

/** How much waits to be moderated in a space, and the way there; `show="number"` where the words stand over a column. */
export function WaitingLink({ slug, count, show }: { slug: string; count: number; show?: 'number' }) {
  const { t } = useTranslation();
  const words = count === 0 ? t('moderationDesk.waitingNone') : t('moderationDesk.waiting', { count });
  return (
    <LocalLink className="ds-link" to={queueAddress(slug)} aria-label={show ? words : undefined}>
      {show ? t('spaceDesk.number', { count }) : words}
    </LocalLink>
  );
}
