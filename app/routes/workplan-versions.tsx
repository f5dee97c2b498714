import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { translator } from '~/platform/i18n';
import { spaceAddress, workplanAddress } from '~/spaces/space-view';
import { readVersionsPage } from '~/spaces/workplan-versions/read-versions.server';
import { VersionList } from '~/spaces/workplan-versions/version-list';
import { versionsAddress } from '~/spaces/workplan-versions/versions-view';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { InWords } from '~/ui/worded';
import { answeringReader } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const page = await readVersionsPage(actor, args.params.slug ?? '', language);
    return { ...page, language, address: canonical(versionsAddress(page.space.slug)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  return pageMeta({
    title: t('site.title', { page: `${t('versions.title')}, ${data.space.title.text}` }),
    description: t('versions.lead'),
    address: data.address,
  });
};

export default function WorkplanVersions() {
  const { space, versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: workplanAddress(space.slug), label: t('space.workplan') },
      ]}
      title={t('versions.title')}
      lead={<p>{t('versions.lead')}</p>}
    >
      <VersionList versions={versions} spaceSlug={space.slug} timeZone={space.timeZone} />
    </Page>
  );
}
