import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CommentPageFrame } from '~/comments/afterwards/comment-page-frame';
import { CommentVersions } from '~/comments/afterwards/comment-versions';
import { readCommentHistory } from '~/comments/afterwards/read-comment-history.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringReader, numberOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language }) => {
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    return { history: await readCommentHistory(actor, where, language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'afterwards.history');

export default function CommentHistoryRoute() {
  const { history } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CommentPageFrame
      space={history.space}
      number={history.number}
      title={t('afterwards.historyTitle', { number: history.number })}
      lead={<p>{t('afterwards.historyLead')}</p>}
    >
      <CommentVersions history={history} />
    </CommentPageFrame>
  );
}
