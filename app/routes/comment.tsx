import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { commentAddress } from '~/comments/comment-view';
import { speakerText } from '~/comments/speaker-line';
import { translator } from '~/platform/i18n';
import { spaceAddress } from '~/spaces/space-view';
import { CommentInFull, CommentPlace } from '~/tagging/comment-in-full';
import { readCommentPage } from '~/tagging/read-comment-page.server';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { InWords } from '~/ui/worded';
import { answeringReader, numberOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    const page = await readCommentPage(actor, where, language);
    return { page, language, address: canonical(commentAddress(where.slug, where.number)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const { space, comment } = data.page;
  const who = speakerText(t, comment.speaker);
  const title = t('comment.by', { title: t('comment.title', { number: comment.number }), who });
  return pageMeta({
    title: t('site.title', { page: `${title}, ${space.title.text}` }),
    description: comment.text.opening.replace(/<[^>]*>/g, ' '),
    address: data.address,
  });
};

export default function CommentRoute() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(page.space.slug), label: <InWords of={page.space.title} /> },
      ]}
      title={t('comment.title', { number: page.comment.number })}
      side={{ label: t('comment.side'), content: <CommentPlace page={page} /> }}
    >
      <CommentInFull page={page} />
    </Page>
  );
}
