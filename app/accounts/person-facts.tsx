import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { OrganisationGroups } from './organisation-groups';
import { membersAddress } from './organisation-view';
import type { PersonView } from './person-view';

/** What is known of a person with an account, for the secretariat. */
export function PersonFacts({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const { email, stakeholderGroup, organisations, hasSecondFactor, role, status, since } = person;
  return (
    <Facts
      facts={[
        { name: t('account.email'), value: email && <bdi>{email}</bdi> },
        { name: t('people.role'), value: t(`people.roles.${role}`) },
        {
          name: t('people.access'),
          value:
            status === 'active' ? (
              t('people.active')
            ) : (
              <span className="waits">{t('people.disabledLong')}</span>
            ),
        },
        { name: t('account.secondFactor'), value: t(hasSecondFactor ? 'account.on' : 'account.off') },
        {
          name: t('account.group'),
          value: stakeholderGroup && <OrganisationGroups groups={[stakeholderGroup]} />,
        },
        {
          name: t('people.speaksFor'),
          value:
            organisations.length === 0 ? null : (
              <ul className="plain-list">
                {organisations.map((organisation) => (
                  <li key={organisation.slug}>
                    <LocalLink className="ds-link" to={membersAddress(organisation.slug)}>
                      <bdi>{organisation.name}</bdi>
                    </LocalLink>{' '}
                    <span className="quiet">({t(`ownOrganisations.status.${organisation.status}`)})</span>
                  </li>
                ))}
              </ul>
            ),
        },
        { name: t('people.since'), value: <Moment at={since} precision="day" timeZone="UTC" /> },
      ]}
    />
  );
}
