import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import { Section } from '~/ui/section';
import { OrganisationList } from './organisation-list';
import { organisationListAddress } from './organisation-list-address';
import { OrganisationSearch } from './organisation-search';
import { PersonList } from './person-list';
import type { People } from './read-people.server';

const HERE = '/desk/people';

/** Everybody with an account: a search by name, address or organisation, and what was found. */
export function DeskPeople({ found, asked }: { found: People; asked: string | null }) {
  const { t } = useTranslation();
  const at = organisationListAddress(HERE, asked);
  const { people, organisations, before, after } = found;
  return (
    <>
      <OrganisationSearch
        action={HERE}
        label={t('people.search')}
        submit={t('people.searchSubmit')}
        asked={asked}
        isMain
      />
      <Section id="people" title={t(asked === null ? 'people.all' : 'people.found')}>
        {people.length > 0 ? <PersonList people={people} /> : <NothingYet>{t('people.nobody')}</NothingYet>}
        <Pager
          label={t('people.pages')}
          words={{ earlier: t('people.earlier'), later: t('people.later') }}
          earlier={before && at('before', before)}
          later={after && at('after', after)}
        />
      </Section>
      {organisations.length > 0 ? (
        <Section id="organisations" title={t('people.organisations')}>
          <OrganisationList organisations={organisations} />
          {found.hasMoreOrganisations ? (
            <p>
              <LocalLink
                className="ds-link"
                to={`/desk/organisations?${new URLSearchParams({ q: asked ?? '' })}`}
              >
                {t('people.moreOrganisations')}
              </LocalLink>
            </p>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}
