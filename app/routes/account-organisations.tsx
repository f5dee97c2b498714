import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { OrganisationMatches } from '~/accounts/organisation-matches';
import { OrganisationSearch } from '~/accounts/organisation-search';
import { askedFor } from '~/accounts/organisation-search.server';
import { OwnMemberships } from '~/accounts/own-memberships';
import { readOwnOrganisations } from '~/comments/read-own-organisations.server';
import { answering } from '~/platform/http.server';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const asked = askedFor(new URL(args.request.url).searchParams.get('q'));
    return { ...(await readOwnOrganisations(actor, asked, language)), asked, language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'ownOrganisations.title');

export default function AccountOrganisations() {
  const { memberships, found, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountPage
      here="organisations"
      title={t('ownOrganisations.title')}
      lead={<p>{t('ownOrganisations.lead')}</p>}
    >
      <Section id="yours" title={t('ownOrganisations.yours')}>
        {memberships.length > 0 ? (
          <OwnMemberships memberships={memberships} />
        ) : (
          <NothingYet>{t('ownOrganisations.nothing')}</NothingYet>
        )}
      </Section>
      <Section id="ask" title={t('ownOrganisations.ask')} note={t('ownOrganisations.askNote')}>
        <OrganisationSearch
          action="/account/organisations#ask"
          label={t('ownOrganisations.search')}
          submit={t('ownOrganisations.searchSubmit')}
          asked={asked}
          isMain
        />
        {found ? <OrganisationMatches found={found} /> : null}
      </Section>
    </AccountPage>
  );
}
