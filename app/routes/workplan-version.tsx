import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { translator } from '~/platform/i18n';
import { spaceAddress, workplanAddress } from '~/spaces/space-view';
import { readVersionPage } from '~/spaces/workplan-versions/read-version-page.server';
import { VersionInFull } from '~/spaces/workplan-versions/version-in-full';
import { versionAddress, versionsAddress } from '~/spaces/workplan-versions/versions-view';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { InWords } from '~/ui/worded';
import { answeringReader, numberOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.version) };
    const page = await readVersionPage(actor, where, language);
    return { page, language, address: canonical(versionAddress(where.slug, where.number)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const title = t('versions.pageTitle', { number: data.page.version.number });
  return pageMeta({
    title: t('site.title', { page: `${title}, ${data.page.space.title.text}` }),
    description: data.page.version.title,
    address: data.address,
  });
};

export default function WorkplanVersion() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, version, before } = page;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: workplanAddress(space.slug), label: t('space.workplan') },
        { to: versionsAddress(space.slug), label: t('versions.title') },
      ]}
      title={t('versions.pageTitle', { number: version.number })}
      lead={<p>{before ? t('versions.changedOf', { number: before.number }) : t('versions.first')}</p>}
    >
      <VersionInFull page={page} />
    </Page>
  );
}
