import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { STAKEHOLDER_GROUPS } from './organisation';

/** Stakeholder groups in the catalogue's words, separated by commas; one that is not of the list stands as it is. */
export function OrganisationGroups({ groups }: { groups: string[] }) {
  const { t } = useTranslation();
  return groups.map((group, place) => {
    const known = STAKEHOLDER_GROUPS.find((code) => code === group);
    return (
      <Fragment key={group}>
        {place > 0 ? ', ' : null}
        {known ? t(`stakeholder.${known}`) : <bdi>{group}</bdi>}
      </Fragment>
    );
  });
}
