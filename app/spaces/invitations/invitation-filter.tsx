import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { INVITATION_STATES, type InvitationState, invitationsAddress } from './invitation';

/** How many invitations stand where; each is the way to those. */
export function InvitationFilter(props: {
  spaceSlug: string;
  counts: Record<InvitationState, number>;
  show: InvitationState | null;
}) {
  const { spaceSlug, counts, show } = props;
  const { t } = useTranslation();
  const here = invitationsAddress(spaceSlug);
  const all = INVITATION_STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <nav className="author-filter" aria-label={t('invitations.filter')}>
      <LocalLink to={here} aria-current={show === null ? 'page' : undefined}>
        {t('invitations.all', { count: all })}
      </LocalLink>
      {INVITATION_STATES.map((state) =>
        counts[state] > 0 || show === state ? (
          <LocalLink
            key={state}
            to={`${here}?show=${state}`}
            aria-current={show === state ? 'page' : undefined}
          >
            {t('invitations.count', { state: t(`invitations.state.${state}`), count: counts[state] })}
          </LocalLink>
        ) : null,
      )}
    </nav>
  );
}
