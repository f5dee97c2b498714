import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NoOrganisations } from '~/accounts/no-organisations';
import { organisationCursor } from '~/accounts/organisation-key';
import { OrganisationList } from '~/accounts/organisation-list';
import { organisationListAddress } from '~/accounts/organisation-list-address';
import { OrganisationSearch } from '~/accounts/organisation-search';
import { askedFor } from '~/accounts/organisation-search.server';
import { readOrganisationList } from '~/comments/read-organisation-list.server';
import { answering } from '~/platform/http.server';
import { translator } from '~/platform/i18n';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { Pager } from '~/ui/pager';
import { readerOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, canonical } = readerOf(args);
    const query = new URL(args.request.url).searchParams;
    const list = { asked: askedFor(query.get('q')), cursor: organisationCursor(query) };
    const page = await readOrganisationList(actor, list, language);
    return { page, asked: list.asked, language, address: canonical('/organisations') };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  return pageMeta({
    title: t('site.title', { page: t('organisations.title') }),
    description: t('organisations.description'),
    address: data.address,
  });
};

export default function Organisations() {
  const { page, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const at = organisationListAddress('/organisations', asked);
  return (
    <Page title={t('organisations.title')} lead={<p>{t('organisations.lead')}</p>}>
      <OrganisationSearch
        action="/organisations"
        label={t('organisations.search')}
        submit={t('organisations.searchSubmit')}
        asked={asked}
      />
      {page.organisations.length > 0 ? (
        <OrganisationList
          organisations={page.organisations}
          beside={({ comments }) => <span>{t('count.comments', { count: comments })}</span>}
        />
      ) : (
        <NoOrganisations asked={asked} />
      )}
      <Pager
        label={t('organisations.pages')}
        words={{ earlier: t('organisations.earlier'), later: t('organisations.later') }}
        earlier={page.before && at('before', page.before)}
        later={page.after && at('after', page.after)}
      />
    </Page>
  );
}
