import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { type PersonView, personAddress } from './person-view';

/** What the secretariat can do with an account; each leads to a page that says what will happen, and asks. */
export function PersonActions({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const { id, role, status, isSelf } = person;
  if (status === 'disabled')
    return (
      <ul className="account-links">
        <Way
          to={personAddress(id, '/enable')}
          words={t('people.enable.link')}
          about={t('people.enable.about')}
        />
      </ul>
    );
  const change = role === 'secretariat' ? 'take' : 'give';
  return (
    <ul className="account-links">
      <Way
        to={personAddress(id, '/moderate')}
        words={t('people.moderate.link')}
        about={t('people.moderate.about')}
      />
      <Way
        to={personAddress(id, '/role')}
        words={t(`people.${change}.link`)}
        about={t(`people.${change}.about`)}
      />
      {isSelf ? null : (
        <>
          <Way
            to={personAddress(id, '/reset')}
            words={t('people.reset.link')}
            about={t('people.reset.about')}
          />
          <Way
            to={personAddress(id, '/disable')}
            words={t('people.disable.link')}
            about={t('people.disable.about')}
          />
        </>
      )}
    </ul>
  );
}

function Way({ to, words, about }: { to: string; words: string; about: string }) {
  return (
    <li>
      <LocalLink to={to}>{words}</LocalLink>
      <p>{about}</p>
    </li>
  );
}
