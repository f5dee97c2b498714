import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { type PersonLine, personAddress } from './person-view';

/** People with an account, each with what tells who it is and what it may do. */
export function PersonList({ people }: { people: PersonLine[] }) {
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.id}>
          <p className="person-name">
            <LocalLink to={personAddress(person.id)}>
              <bdi>{person.name}</bdi>
            </LocalLink>
          </p>
          <PersonWhat person={person} />
        </li>
      ))}
    </ul>
  );
}

function PersonWhat({ person }: { person: PersonLine }) {
  const { t } = useTranslation();
  const { email, organisations, role, moderates, status } = person;
  return (
    <p className="person-what">
      {email ? (
        <span>
          <bdi>{email}</bdi>
        </span>
      ) : null}
      {organisations.map((organisation) => (
        <span key={organisation.slug}>
          <bdi>{organisation.name}</bdi>
          {organisation.status === 'requested' ? ` (${t('people.requested')})` : null}
        </span>
      ))}
      {role === 'secretariat' ? <span className="assigned">{t('people.roles.secretariat')}</span> : null}
      {moderates > 0 ? <span>{t('people.moderates', { count: moderates })}</span> : null}
      {status === 'disabled' ? <span className="waits">{t('people.disabled')}</span> : null}
    </p>
  );
}
