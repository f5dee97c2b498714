import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskOrganisations as Organisations } from '~/accounts/desk-organisations';
import { DeskPage } from '~/accounts/desk-page';
import { organisationCursor, WAITING_PREFIX } from '~/accounts/organisation-key';
import { askedFor } from '~/accounts/organisation-search.server';
import { canManageOrganisations } from '~/accounts/permissions';
import { readDeskOrganisations } from '~/accounts/read-desk-organisations.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageOrganisations);
    const query = new URL(args.request.url).searchParams;
    const list = {
      asked: askedFor(query.get('q')),
      unconfirmed: organisationCursor(query, WAITING_PREFIX),
      confirmed: organisationCursor(query),
    };
    return { desk: await readDeskOrganisations(actor, list, language), asked: list.asked, language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'deskOrganisations.title');

export default function DeskOrganisations() {
  const { desk, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskPage here="organisations" title={t('deskOrganisations.title')}>
      <Organisations desk={desk} asked={asked} />
    </DeskPage>
  );
}
