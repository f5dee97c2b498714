import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { organisationAddress } from '~/accounts/organisation';
import { OrganisationMembers as Members } from '~/accounts/organisation-members';
import { readMembers } from '~/accounts/read-members.server';
import { answering } from '~/platform/http.server';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { members: await readMembers(actor, args.params.slug ?? ''), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'members.title');

export default function OrganisationMembers() {
  const { members } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { slug, name } = members.organisation;
  return (
    <Page
      trail={[
        { to: '/organisations', label: t('organisations.title') },
        { to: organisationAddress(slug), label: <bdi>{name}</bdi> },
      ]}
      title={t('members.title')}
      lead={<p>{t('members.lead')}</p>}
    >
      <DoneNotice />
      <Members members={members} />
    </Page>
  );
}
