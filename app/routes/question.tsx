import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { threadCursor } from '~/comments/thread-key';
import { WriteLink } from '~/comments/writing/write-link';
import { translator } from '~/platform/i18n';
import { QuestionText } from '~/spaces/question-text';
import { questionAddress, spaceAddress } from '~/spaces/space-view';
import { InterestCounts } from '~/tagging/author-tags/interest-counts';
import { Discussion, DiscussionSide } from '~/tagging/discussion';
import { readQuestionPage } from '~/tagging/read-question-page.server';
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
      question: numberOf(args.params.question),
      cursor: threadCursor(searchParams),
    };
    const page = await readQuestionPage(actor, where, language);
    return { page, language, address: canonical(questionAddress(where.slug, where.question)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const { space, question } = data.page;
  return pageMeta({
    title: t('site.title', {
      page: `${t('question.title', { number: question?.number })}, ${space.title.text}`,
    }),
    description: question?.versions[0]?.text,
    address: data.address,
  });
};

export default function Question() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, question } = page;
  if (!question) return null;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={t('question.title', { number: question.number })}
      titledByLead
      lead={<QuestionText question={question} timeZone={space.timeZone} />}
      side={{ label: t('question.side'), content: <DiscussionSide page={page} /> }}
    >
      <InterestCounts interests={page.interests} spaceSlug={space.slug} />
      <Section id="comments" title={t('count.comments', { count: question.comments })}>
        {question.isRetired ? null : (
          <WriteLink space={space} place={{ kind: 'question', number: question.number }}>
            {t('writing.here.question')}
          </WriteLink>
        )}
        <Discussion
          page={page}
          address={questionAddress(space.slug, question.number)}
          nothing={t('question.nothing')}
          live={{ kind: 'question', number: question.number }}
        />
      </Section>
    </Page>
  );
}
