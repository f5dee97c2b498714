import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { GroupsAndPlace } from './groups-and-place';
import type { OrganisationMatches as Matches } from './read-organisation-matches.server';

/** What a search for the organisation that one speaks for has found: choose one, or state a new one. */
export function OrganisationMatches({ found }: { found: Matches }) {
  const { t } = useTranslation();
  const { asked, matches } = found;
  return (
    <>
      {matches.length > 0 ? (
        <>
          <h3 className="ds-heading">{t('ownOrganisations.matches')}</h3>
          <ul className="organisations">
            {matches.map(({ id, slug, name, acronym, ...match }) => (
              <li key={id}>
                <p className="organisation-name">
                  <bdi>{name}</bdi>
                  {acronym ? (
                    <>
                      {' '}
                      (<bdi>{acronym}</bdi>)
                    </>
                  ) : null}
                </p>
                <p className="organisation-what">
                  <GroupsAndPlace of={match} />
                </p>
                <ActionForm
                  action="/account/organisations/join"
                  label={t('ownOrganisations.join')}
                  of={name}
                  values={{ organisation: slug }}
                />
              </li>
            ))}
          </ul>
          {found.isMore ? <p className="quiet">{t('ownOrganisations.more')}</p> : null}
        </>
      ) : (
        <p className="nothing-yet">{t('ownOrganisations.nothingFound')}</p>
      )}
      {found.isNew ? (
        <p>
          <LocalLink className="ds-link" to={`/account/organisations/new?name=${encodeURIComponent(asked)}`}>
            {t(matches.length > 0 ? 'ownOrganisations.state' : 'ownOrganisations.stateFirst')}
          </LocalLink>
        </p>
      ) : null}
    </>
  );
}
