import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { OrganisationSearch } from '~/accounts/organisation-search';
import { askedFor } from '~/accounts/organisation-search.server';
import { FoundAuthors, OwnClaims } from '~/comments/author-claims';
import { readClaimableAuthors } from '~/comments/read-claimable-authors.server';
import { readOwnClaims } from '~/comments/read-own-claims.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const asked = askedFor(new URL(args.request.url).searchParams.get('q'));
    return {
      asked,
      found: asked === null ? null : await readClaimableAuthors(actor, asked, language),
      claims: await readOwnClaims(actor, language),
      language,
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'claims.title');

export default function AccountClaims() {
  const { asked, found, claims } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountPage here="claims" title={t('claims.title')} lead={<p>{t('claims.lead')}</p>}>
      <Section id="search" title={t('claims.searchTitle')}>
        <OrganisationSearch
          action="/account/claims"
          label={t('claims.search')}
          submit={t('claims.find')}
          asked={asked}
          isMain
        />
        {found ? <FoundAuthors found={found} /> : null}
      </Section>
      <Section id="mine" title={t('claims.mine')}>
        <OwnClaims claims={claims} />
      </Section>
    </AccountPage>
  );
}
