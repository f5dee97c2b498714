import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { organisationAddress } from './organisation';
import { OrganisationList } from './organisation-list';
import { mergeAddress } from './organisation-merge';
import { membersAddress } from './organisation-view';
import type { DeskOrganisation } from './read-desk-organisations.server';

/** Organisations on the desk: how much hangs on each, and what the secretariat can do with it. */
export function DeskOrganisationList({ organisations }: { organisations: DeskOrganisation[] }) {
  const { t } = useTranslation();
  return (
    <OrganisationList
      organisations={organisations}
      beside={(organisation) => (
        <>
          <span>{t('count.comments', { count: organisation.comments })}</span>
          <span>
            <LocalLink className="ds-link" to={membersAddress(organisation.slug)}>
              {t('deskOrganisations.representatives', { count: organisation.representatives })}
            </LocalLink>
          </span>
        </>
      )}
      below={(organisation) => <WhatToDo organisation={organisation} />}
    />
  );
}

function WhatToDo({ organisation: { slug, name, status } }: { organisation: DeskOrganisation }) {
  const { t } = useTranslation();
  return (
    <div className="person-actions">
      {status === 'unconfirmed' ? (
        <ActionForm
          action={`/desk/organisations/${slug}/confirm`}
          label={t('deskOrganisations.confirm')}
          of={name}
        />
      ) : null}
      <LocalLink className="ds-link" to={`${organisationAddress(slug)}/edit`}>
        {t('deskOrganisations.edit')}
        <span className="unseen">: {name}</span>
      </LocalLink>
      <LocalLink className="ds-link" to={mergeAddress(slug)}>
        {t('deskOrganisations.merge')}
        <span className="unseen">: {name}</span>
      </LocalLink>
    </div>
  );
}
