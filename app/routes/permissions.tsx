import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { permissionTable } from '~/permissions/permission-rows';
import { PermissionTables } from '~/permissions/permission-table';
import { answering } from '~/platform/http.server';
import { translator } from '~/platform/i18n';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language, canonical } = readerOf(args);
    return { rows: permissionTable(), language, address: canonical('/about/permissions') };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator(data?.language ?? 'en');
  const title = t('site.title', { page: t('permissions.title') });
  return pageMeta({ title, description: t('permissions.lead'), address: data?.address });
};

export default function Permissions() {
  const { rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t('permissions.title')} lead={<p>{t('permissions.lead')}</p>}>
      <PermissionTables rows={rows} />
    </Page>
  );
}
