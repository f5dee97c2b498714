import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { priorityDiscussionAddress } from '~/comments/comment-place';
import { threadCursor } from '~/comments/thread-key';
import { WriteLink } from '~/comments/writing/write-link';
import { TermName } from '~/frameworks/term-name';
import { termAddress, termHeading } from '~/frameworks/term-view';
import { translator } from '~/platform/i18n';
import { spaceAddress } from '~/spaces/space-view';
import { Discussion } from '~/tagging/discussion';
import { readPriorityDiscussion } from '~/tagging/read-priority-discussion.server';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { answeringReader } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const { searchParams } = new URL(args.request.url);
    const { slug = '', code = '' } = args.params;
    const page = await readPriorityDiscussion(
      actor,
      { slug, code, cursor: threadCursor(searchParams) },
      language,
    );
    return { page, language, address: canonical(priorityDiscussionAddress(slug, page.term)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const title = `${t('priorityComments.title')}: ${termHeading(t, data.page.term)}`;
  return pageMeta({
    title: t('site.title', { page: `${title}, ${data.page.space.title.text}` }),
    address: data.address,
  });
};

export default function PriorityComments() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, term } = page;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: termAddress(space.slug, term), label: <TermName term={term} /> },
      ]}
      title={t('priorityComments.title')}
      lead={
        <p>
          <TermName term={term} />
        </p>
      }
    >
      <Section id="comments" title={t('question.comments')}>
        {term.isCurrent ? (
          <WriteLink space={space} place={{ kind: 'priority', code: term.code }}>
            {t('writing.here.priority')}
          </WriteLink>
        ) : null}
        <Discussion
          page={page}
          address={priorityDiscussionAddress(space.slug, term)}
          nothing={t('priorityComments.nothing')}
          live={{ kind: 'priority', code: term.code }}
        />
      </Section>
    </Page>
  );
}
