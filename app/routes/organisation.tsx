import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { organisationAddress } from '~/accounts/organisation';
import { OrganisationAbout } from '~/accounts/organisation-about';
import { OrganisationWhat } from '~/accounts/organisation-list';
import { OrganisationComments } from '~/comments/organisation-comments';
import { readOrganisationPage } from '~/comments/read-organisation-page.server';
import { saidCursor } from '~/comments/said-key';
import { answering } from '~/platform/http.server';
import { addressPrefix, translator } from '~/platform/i18n';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { Pager } from '~/ui/pager';
import { Section } from '~/ui/section';
import { readerOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, canonical } = readerOf(args);
    const query = new URL(args.request.url).searchParams;
    const where = { slug: args.params.slug ?? '', cursor: saidCursor(query) };
    const page = await readOrganisationPage(actor, where, language);
    if ('movedTo' in page)
      throw redirect(`${addressPrefix(language)}${organisationAddress(page.movedTo)}`, 301);
    return { ...page, language, address: canonical(organisationAddress(page.organisation.slug)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  return pageMeta({
    title: t('site.title', { page: data.organisation.name }),
    description: `${data.organisation.name}: ${t('organisation.said')}`,
    address: data.address,
  });
};

export default function Organisation() {
  const { organisation, said } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const address = organisationAddress(organisation.slug);
  return (
    <Page
      trail={[{ to: '/organisations', label: t('organisations.title') }]}
      title={<bdi>{organisation.name}</bdi>}
      lead={<OrganisationWhat organisation={organisation} />}
      side={{ label: t('organisation.side'), content: <OrganisationAbout organisation={organisation} /> }}
    >
      <DoneNotice />
      <Section
        id="said"
        title={t('organisation.said')}
        note={said.total > 0 ? t('organisation.saidNote', { count: said.total }) : null}
      >
        <OrganisationComments said={said} />
        <Pager
          label={t('pager.comments')}
          earlier={said.before && `${address}?before=${said.before}#said`}
          later={said.after && `${address}?after=${said.after}#said`}
        />
      </Section>
    </Page>
  );
}
