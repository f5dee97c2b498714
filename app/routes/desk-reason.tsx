import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { canEditReasons } from '~/moderation/permissions';
import { editReason } from '~/moderation/reasons/edit-reason.server';
import { readReason } from '~/moderation/reasons/read-reason-desk.server';
import { reasonsAddress } from '~/moderation/reasons/reason';
import { EditReasonPage } from '~/moderation/reasons/reason-form';
import { reasonSchema, reasonSent } from '~/moderation/reasons/reason-schema';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditReasons);
    return { reason: await readReason(actor, args.params.code ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditReasons);
    const { code = '' } = args.params;
    return answeringForm(args.request, reasonSchema, async (sent) => {
      await perform(editReason, actor, { code, ...reasonSent(sent) });
      return goTo(`${reasonsAddress}?done=saved#reason-${code}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'reasons.edit');

export default function DeskReason() {
  const { reason } = useLoaderData<typeof loader>();
  return <EditReasonPage reason={reason} />;
}
