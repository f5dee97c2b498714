import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { organisationAddress } from './organisation';
import { membersAddress } from './organisation-view';
import type { OwnMembership } from './read-own-memberships.server';

/** The organisations that a person speaks for or asks to, each with where it stands and what can be done. */
export function OwnMemberships({ memberships }: { memberships: OwnMembership[] }) {
  return (
    <ul className="people">
      {memberships.map((membership) => (
        <li key={membership.id}>
          <OwnMembershipItem membership={membership} />
        </li>
      ))}
    </ul>
  );
}

function OwnMembershipItem({ membership }: { membership: OwnMembership }) {
  const { t } = useTranslation();
  const { id, organisation, status } = membership;
  const address = organisationAddress(organisation.slug);
  const isCurrent = status === 'confirmed' || status === 'requested';
  return (
    <>
      <p>
        {isCurrent ? (
          <LocalLink className="person-name" to={address}>
            <bdi>{organisation.name}</bdi>
          </LocalLink>
        ) : (
          <bdi className="person-name">{organisation.name}</bdi>
        )}
      </p>
      <p className="quiet person-what">
        <span className={status === 'requested' ? 'waits' : undefined}>
          {t(`ownOrganisations.status.${status}`)}
        </span>
        <span>
          {t('members.since')} <Moment at={membership.since} precision="day" timeZone="UTC" />
        </span>
        {status === 'confirmed' ? (
          <>
            <span>
              <LocalLink className="ds-link" to={membersAddress(organisation.slug)}>
                {t('ownOrganisations.members')}
              </LocalLink>
            </span>
            <span>
              <LocalLink className="ds-link" to={`${address}/edit`}>
                {t('ownOrganisations.edit')}
              </LocalLink>
            </span>
          </>
        ) : null}
      </p>
      <div className="person-actions">
        {isCurrent ? (
          <ActionForm
            action="/account/organisations/leave"
            label={t(status === 'confirmed' ? 'ownOrganisations.leave' : 'ownOrganisations.withdraw')}
            of={organisation.name}
            values={{ membership: id }}
          />
        ) : (
          <ActionForm
            action="/account/organisations/join"
            label={t('ownOrganisations.askAgain')}
            of={organisation.name}
            values={{ organisation: organisation.slug }}
          />
        )}
      </div>
    </>
  );
}
