import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { threadCursor } from '~/comments/thread-key';
import { WriteLink } from '~/comments/writing/write-link';
import { translator } from '~/platform/i18n';
import { spaceAddress, unplacedAddress } from '~/spaces/space-view';
import { Discussion, DiscussionSide } from '~/tagging/discussion';
import { readQuestionPage } from '~/tagging/read-question-page.server';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { answeringReader } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const { searchParams } = new URL(args.request.url);
    const slug = args.params.slug ?? '';
    const where = { slug, question: null, cursor: threadCursor(searchParams) };
    const page = await readQuestionPage(actor, where, language);
    return { page, language, address: canonical(unplacedAddress(slug)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  return pageMeta({
    title: t('site.title', { page: `${t('space.unplaced')}, ${data.page.space.title.text}` }),
    description: t('space.unplacedNote'),
    address: data.address,
  });
};

export default function UnplacedComments() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space } = page;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={t('space.unplaced')}
      lead={<p>{t('space.unplacedNote')}</p>}
      side={{ label: t('question.all'), content: <DiscussionSide page={page} /> }}
    >
      <Section id="comments" title={t('question.comments')}>
        <WriteLink space={space} place={{ kind: 'space' }}>
          {t('writing.here.space')}
        </WriteLink>
        <Discussion
          page={page}
          address={unplacedAddress(space.slug)}
          nothing={t('question.nothingUnplaced')}
          live={{ kind: 'outside' }}
        />
      </Section>
    </Page>
  );
}
