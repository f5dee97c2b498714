import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { DeskPeople as FoundPeople } from '~/accounts/desk-people';
import { organisationCursor } from '~/accounts/organisation-key';
import { askedFor } from '~/accounts/organisation-search.server';
import { canManageAccounts } from '~/accounts/permissions';
import { readPeople } from '~/accounts/read-people.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageAccounts);
    const query = new URL(args.request.url).searchParams;
    const asked = askedFor(query.get('q'));
    const found = await readPeople(actor, { asked, cursor: organisationCursor(query) }, language);
    return { found, asked, language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'people.title');

export default function DeskPeople() {
  const { found, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskPage here="people" title={t('people.title')} lead={<p>{t('people.lead')}</p>}>
      <FoundPeople found={found} asked={asked} />
    </DeskPage>
  );
}
