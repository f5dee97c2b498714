import { useTranslation } from 'react-i18next';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import { Section } from '~/ui/section';
import { DeskOrganisationList } from './desk-organisation-list';
import { WAITING_PREFIX } from './organisation-key';
import { organisationListAddress } from './organisation-list-address';
import { OrganisationSearch } from './organisation-search';
import type { DeskOrganisations as Organisations } from './read-desk-organisations.server';

/** All organisations: a search, those that nobody has looked at yet, then the rest; each list has pages of its own. */
export function DeskOrganisations({ desk, asked }: { desk: Organisations; asked: string | null }) {
  const { t } = useTranslation();
  const at = organisationListAddress('/desk/organisations', asked);
  const words = { earlier: t('organisations.earlier'), later: t('organisations.later') };
  const pages = ({ before, after }: { before: string | null; after: string | null }, prefix: string) => ({
    earlier: before && at(`${prefix}before`, before),
    later: after && at(`${prefix}after`, after),
  });
  const nothing = (otherwise: string) => (
    <NothingYet>{asked === null ? otherwise : t('organisations.nothingFound')}</NothingYet>
  );
  return (
    <>
      <OrganisationSearch
        action="/desk/organisations"
        label={t('deskOrganisations.search')}
        submit={t('organisations.searchSubmit')}
        asked={asked}
      />
      <Section
        id="unconfirmed"
        title={t('deskOrganisations.unconfirmed')}
        note={t('deskOrganisations.unconfirmedNote')}
      >
        {desk.unconfirmed.organisations.length > 0 ? (
          <DeskOrganisationList organisations={desk.unconfirmed.organisations} />
        ) : (
          nothing(t('deskOrganisations.nothingUnconfirmed'))
        )}
        <Pager
          label={t('deskOrganisations.pagesUnconfirmed')}
          words={words}
          {...pages(desk.unconfirmed, WAITING_PREFIX)}
        />
      </Section>
      <Section id="confirmed" title={t('deskOrganisations.confirmed')}>
        {desk.confirmed.organisations.length > 0 ? (
          <DeskOrganisationList organisations={desk.confirmed.organisations} />
        ) : (
          nothing(t('deskOrganisations.nothingConfirmed'))
        )}
        <Pager label={t('deskOrganisations.pagesConfirmed')} words={words} {...pages(desk.confirmed, '')} />
      </Section>
    </>
  );
}
