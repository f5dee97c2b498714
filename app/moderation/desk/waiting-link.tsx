import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { queueAddress } from './desk-address';

/** How much waits for the reader to be moderated in a space, and the way there; `show="number"`: in few words, where the space is named beside it. */
export function WaitingLink({ slug, count, show }: { slug: string; count: number; show?: 'number' }) {
  const { t } = useTranslation();
  const words = show
    ? t(count === 0 ? 'moderationDesk.toModerateNone' : 'moderationDesk.toModerate', { count })
    : t(count === 0 ? 'moderationDesk.waitingNone' : 'moderationDesk.waiting', { count });
  return (
    <LocalLink className="ds-link waiting-link" to={queueAddress(slug)}>
      {words}
    </LocalLink>
  );
}
