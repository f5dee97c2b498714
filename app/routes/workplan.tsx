import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { QuoteWay } from '~/comments/writing/quote-way';
import { translator } from '~/platform/i18n';
import { readWorkplanPage } from '~/spaces/read-workplan-page.server';
import { spaceAddress, workplanAddress } from '~/spaces/space-view';
import { WorkplanContents, WorkplanDocument } from '~/spaces/workplan-document';
import { WorkplanFacts } from '~/spaces/workplan-facts';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { InWords } from '~/ui/worded';
import { answeringReader } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const page = await readWorkplanPage(actor, args.params.slug ?? '', language);
    return { ...page, reader: language, address: canonical(workplanAddress(page.space.slug)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.reader);
  return pageMeta({
    title: t('site.title', { page: data.workplan.title }),
    description: `${t('workplan.lead')}: ${data.space.title.text}`,
    address: data.address,
  });
};

export default function Workplan() {
  const { space, workplan } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={<InWords of={{ text: workplan.title, language: workplan.language }} />}
      lead={<p>{t('workplan.lead')}</p>}
      side={{ label: t('workplan.side'), content: <WorkplanContents workplan={workplan} /> }}
    >
      <WorkplanFacts workplan={workplan} spaceSlug={space.slug} />
      <WorkplanDocument workplan={workplan} spaceSlug={space.slug} />
      <QuoteWay space={space} />
    </Page>
  );
}
