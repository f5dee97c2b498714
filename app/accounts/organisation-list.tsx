import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { GroupsAndPlace } from './groups-and-place';
import { organisationAddress } from './organisation';
import type { OrganisationLine } from './organisation-view';

/** Organisations, one below the other: its name, what it is and where. `beside` is what else is known, `below` what can be done with it. */
export function OrganisationList<O extends OrganisationLine>(props: {
  organisations: O[];
  beside?: (organisation: O) => ReactNode;
  below?: (organisation: O) => ReactNode;
}) {
  return (
    <ul className="organisations">
      {props.organisations.map((organisation) => (
        <li key={organisation.id}>
          <p className="organisation-name">
            <LocalLink to={organisationAddress(organisation.slug)}>
              <bdi>{organisation.name}</bdi>
            </LocalLink>
            {organisation.acronym ? (
              <>
                {' '}
                (<bdi>{organisation.acronym}</bdi>)
              </>
            ) : null}
          </p>
          <OrganisationWhat organisation={organisation}>{props.beside?.(organisation)}</OrganisationWhat>
          {props.below?.(organisation)}
        </li>
      ))}
    </ul>
  );
}

/** Group, place and standing, in a line. */
export function OrganisationWhat({
  organisation,
  children,
}: {
  organisation: Pick<OrganisationLine, 'stakeholderGroups' | 'place' | 'status'>;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <p className="organisation-what">
      <GroupsAndPlace of={organisation} />
      {organisation.status === 'unconfirmed' ? (
        <span className="waits">{t('organisations.unconfirmed')}</span>
      ) : null}
      {children}
    </p>
  );
}
