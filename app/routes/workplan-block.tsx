import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { threadCursor } from '~/comments/thread-key';
import { WriteLink } from '~/comments/writing/write-link';
import { translator } from '~/platform/i18n';
import { spaceAddress, workplanAddress } from '~/spaces/space-view';
import { BlockText, BlockTitle } from '~/spaces/workplan-versions/block-text';
import { blockAddress } from '~/spaces/workplan-versions/versions-view';
import { Discussion } from '~/tagging/discussion';
import { readBlockPage } from '~/tagging/read-block-page.server';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { answeringReader, numberOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const { searchParams } = new URL(args.request.url);
    const where = {
      slug: args.params.slug ?? '',
      number: numberOf(args.params.block),
      cursor: threadCursor(searchParams),
    };
    const page = await readBlockPage(actor, where, language);
    return { page, language, address: canonical(blockAddress(where.slug, where.number)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const { block, space } = data.page;
  const title = block.place ? t('block.title', { number: block.place }) : t('block.goneTitle');
  return pageMeta({
    title: t('site.title', { page: `${title}, ${space.title.text}` }),
    description: block.html.replace(/<[^>]*>/g, ' '),
    address: data.address,
  });
};

export default function WorkplanBlock() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, block } = page;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: workplanAddress(space.slug), label: t('space.workplan') },
      ]}
      title={<BlockTitle block={block} />}
    >
      <BlockText block={block} spaceSlug={space.slug} />
      <Section id="comments" title={t('question.comments')}>
        {block.place ? (
          <WriteLink space={space} place={{ kind: 'block', number: block.number }}>
            {t('writing.here.block')}
          </WriteLink>
        ) : null}
        <Discussion
          page={page}
          address={blockAddress(space.slug, block.number)}
          nothing={t('block.nothing')}
          live={{ kind: 'block', number: block.number }}
        />
      </Section>
    </Page>
  );
}
