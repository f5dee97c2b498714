import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { type InvitationState, invitationsAddress } from './invitation';

/** What can be done with all invitations of a space: invite more, remind who has not come, and, among those expired, invite them again. */
export function InvitationActions(props: {
  spaceSlug: string;
  counts: Record<InvitationState, number>;
  show: InvitationState | null;
}) {
  const { spaceSlug, counts, show } = props;
  const { t } = useTranslation();
  return (
    <div className="form-end">
      <LocalLink className="ds-button" data-variant="primary" to={invitationsAddress(spaceSlug, '/new')}>
        {t('invitations.invite')}
      </LocalLink>
      {counts.waiting + counts.reminded > 0 ? (
        <LocalLink className="ds-link" to={invitationsAddress(spaceSlug, '/remind')}>
          {t('invitations.remindAll')}
        </LocalLink>
      ) : null}
      {show === 'expired' && counts.expired > 0 ? (
        <ActionForm
          action={invitationsAddress(spaceSlug, '/again')}
          label={t('invitations.againAll', { count: counts.expired })}
          values={{ show }}
        />
      ) : null}
    </div>
  );
}
