import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CommentPageFrame } from '~/comments/afterwards/comment-page-frame';
import { readWithdrawal } from '~/comments/afterwards/read-withdrawal.server';
import { withdrawComment } from '~/comments/afterwards/withdraw-comment.server';
import { WithdrawalForm } from '~/comments/afterwards/withdrawal-form';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { button } from './button.server';
import { numberOf, signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    return { page: await readWithdrawal(actor, where, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  button(signedInReaderOf, async ({ actor, goTo }, _form, params) => {
    await perform(withdrawComment, actor, { slug: params.slug ?? '', number: numberOf(params.number) });
    return goTo('/account/comments?done=ownCommentWithdrawn');
  })(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'afterwards.withdraw');

export default function CommentWithdraw() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CommentPageFrame
      space={page.space}
      number={page.number}
      title={t('afterwards.withdrawTitle', { number: page.number })}
    >
      <WithdrawalForm page={page} />
    </CommentPageFrame>
  );
}
