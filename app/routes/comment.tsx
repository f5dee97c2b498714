import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { commentAddress } from '~/comments/comment-view';
import { speakerText } from '~/comments/speaker-line';
import { translator } from '~/platform/i18n';
import { spaceAddress } from '~/spaces/space-view';
import { CommentInFull, CommentPlace } from '~/tagging/comment-in-full';
import { GoneComment } from '~/tagging/gone-comment';
import { readCommentPage } from '~/tagging/read-comment-page.server';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { InWords } from '~/ui/worded';
import { answeringReader, numberOf } from './reader.server';

export const handle = { isPublic: true };

const HTTP_GONE = 410;

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    const found = await readCommentPage(actor, where, language);
    const address = canonical(commentAddress(where.slug, where.number));
    return data({ ...found, language, address }, { status: found.gone ? HTTP_GONE : 200 });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const { space } = data.page ?? data.gone;
  const page = titleOf(data, t);
  return pageMeta({
    title: t('site.title', { page: `${page}, ${space.title.text}` }),
    description: data.page?.comment.text.opening.replace(/<[^>]*>/g, ' '),
    address: data.address,
  });
};

function titleOf(found: Awaited<ReturnType<typeof readCommentPage>>, t: ReturnType<typeof translator>) {
  if (found.gone) return t('comment.title', { number: found.gone.tombstone.number });
  const { number, speaker } = found.page.comment;
  return t('comment.by', { title: t('comment.title', { number }), who: speakerText(t, speaker) });
}

export default function CommentRoute() {
  const { page, gone } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space } = page ?? gone;
  const { number } = page === null ? gone.tombstone : page.comment;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={t('comment.title', { number })}
      side={page ? { label: t('comment.side'), content: <CommentPlace page={page} /> } : undefined}
    >
      <DoneNotice />
      {page === null ? <GoneComment page={gone} /> : <CommentInFull page={page} />}
    </Page>
  );
}
