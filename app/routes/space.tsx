import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readSpacePage } from '~/analysis/read-space-page.server';
import { SpaceOverview } from '~/analysis/space-overview';
import { translator } from '~/platform/i18n';
import { SpaceFacts } from '~/spaces/space-facts';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { InWords } from '~/ui/worded';
import { answeringReader } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const page = await readSpacePage(actor, args.params.slug ?? '', language);
    return { ...page, reader: language, address: canonical(`/spaces/${page.space.slug}`) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.reader);
  const { space } = data;
  return pageMeta({
    title: t('site.title', { page: space.title.text }),
    description: `${t('count.questions', { count: space.questions.length })}, ${t('count.comments', { count: space.comments })}`,
    address: data.address,
  });
};

export default function Space() {
  const { space, priorities, gone, proposals, highlighted, objectives, others } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page
      trail={[{ to: '/', label: t('site.spaces') }]}
      title={<InWords of={space.title} />}
      side={{
        label: t('space.side'),
        content: <SpaceFacts space={space} hasWorkplan={priorities.length > 0} />,
      }}
    >
      <DoneNotice />
      <SpaceOverview {...{ space, priorities, gone, proposals, highlighted, objectives, others }} />
    </Page>
  );
}
