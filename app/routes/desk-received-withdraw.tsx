import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { canRecordComments } from '~/comments/permissions';
import { withdrawReceivedComment } from '~/comments/withdraw-received-comment.server';
import { readReceivedComment } from '~/imports/read-received-comment.server';
import { receivedCommentAddress } from '~/imports/received-address';
import { WithdrawReceivedPage, withdrawReceivedSchema } from '~/imports/withdraw-received-page';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { numberOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    const { slug = '', number } = args.params;
    return { page: await readReceivedComment(actor, slug, numberOf(number), language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canRecordComments);
    const slug = args.params.slug ?? '';
    const number = numberOf(args.params.number);
    return answeringForm(args.request, withdrawReceivedSchema, async ({ reason }) => {
      await perform(withdrawReceivedComment, actor, { slug, number, reason });
      return goTo(`${receivedCommentAddress(slug, number)}?done=commentWithdrawn`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'received.withdraw.link');

export default function DeskReceivedWithdraw() {
  const { page } = useLoaderData<typeof loader>();
  return <WithdrawReceivedPage page={page} />;
}
