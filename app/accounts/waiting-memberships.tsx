import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { organisationAddress } from './organisation';
import type { WaitingMembership } from './read-waiting-memberships.server';

/** Who asks to speak for an organisation, with what tells who they are, and the two decisions. */
export function WaitingMemberships({ waiting }: { waiting: WaitingMembership[] }) {
  const { t } = useTranslation();
  return (
    <ul className="people">
      {waiting.map(({ id, person, email, organisation, since, can }) => (
        <li key={id}>
          <p>
            <bdi className="person-name">{person}</bdi> {t('deskMemberships.speaksFor')}{' '}
            <LocalLink to={organisationAddress(organisation.slug)}>
              <bdi>{organisation.name}</bdi>
            </LocalLink>
          </p>
          <p className="quiet person-what">
            {email ? (
              <span>
                <bdi>{email}</bdi>
              </span>
            ) : null}
            <span>
              {t('deskMemberships.waitsSince')} <Moment at={since} precision="day" timeZone="UTC" />
            </span>
            {organisation.status === 'unconfirmed' ? (
              <span className="waits">{t('organisations.unconfirmed')}</span>
            ) : null}
          </p>
          <div className="person-actions">
            {can.decide ? (
              <>
                <ActionForm
                  action="/desk/memberships/confirm"
                  label={t('members.confirm')}
                  of={person}
                  values={{ membership: id }}
                />
                <ActionForm
                  action="/desk/memberships/decline"
                  label={t('members.decline')}
                  of={person}
                  values={{ membership: id }}
                />
              </>
            ) : (
              <p className="quiet">{t('members.own')}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
