import { useTranslation } from 'react-i18next';
import { Facts, Names } from '~/ui/facts';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import { organisationAddress } from './organisation';
import { OrganisationGroups } from './organisation-groups';
import { mergeAddress } from './organisation-merge';
import { membersAddress } from './organisation-view';
import type { OrganisationInFull } from './read-organisation.server';

/** What is known of an organisation, and what the reader may do with it. */
export function OrganisationAbout({ organisation }: { organisation: OrganisationInFull }) {
  const { t } = useTranslation();
  const { acronym, stakeholderGroups, place, website, memberCount, formerNames } = organisation;
  return (
    <>
      <Facts
        facts={[
          { name: t('organisation.acronym'), value: acronym && <bdi>{acronym}</bdi> },
          {
            name: t('organisation.groups'),
            value: stakeholderGroups.length > 0 ? <OrganisationGroups groups={stakeholderGroups} /> : null,
          },
          { name: t('organisation.place'), value: place && <InWords of={place} /> },
          { name: t('organisation.website'), value: website && <Website address={website} /> },
          {
            name: t('organisation.memberCount'),
            value: memberCount && t('organisation.members', { count: memberCount }),
          },
          {
            name: t('organisation.formerNames'),
            value: formerNames.length > 0 ? <Names of={formerNames} /> : null,
          },
          {
            name: t('organisation.status'),
            value:
              organisation.status === 'unconfirmed' ? (
                <span className="waits">{t('organisation.unconfirmed')}</span>
              ) : null,
          },
        ]}
      />
      <WhatOneMayDo organisation={organisation} />
    </>
  );
}

/** Where it leads is for its own people to say: search engines are told so. */
function Website({ address }: { address: string }) {
  return (
    <a className="ds-link" href={address} rel="nofollow ugc noopener">
      <bdi>{URL.canParse(address) ? new URL(address).hostname : address}</bdi>
    </a>
  );
}

function WhatOneMayDo({ organisation: { slug, can } }: { organisation: OrganisationInFull }) {
  const { t } = useTranslation();
  const ways = [
    ...(can.edit ? [{ to: `${organisationAddress(slug)}/edit`, label: t('organisation.edit') }] : []),
    ...(can.readMembers ? [{ to: membersAddress(slug), label: t('organisation.readMembers') }] : []),
    ...(can.manage ? [{ to: mergeAddress(slug), label: t('deskOrganisations.merge') }] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <ul className="next-steps">
      {ways.map(({ to, label }) => (
        <li key={to}>
          <LocalLink className="ds-link" to={to}>
            {label}
          </LocalLink>
        </li>
      ))}
    </ul>
  );
}
