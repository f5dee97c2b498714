import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { canEditReasons } from '~/moderation/permissions';
import { addReason } from '~/moderation/reasons/add-reason.server';
import { reasonsAddress } from '~/moderation/reasons/reason';
import { NewReasonPage } from '~/moderation/reasons/reason-form';
import { newReasonSchema, reasonSent } from '~/moderation/reasons/reason-schema';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => ({ language: readerWhoMay(args, canEditReasons).language }));

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditReasons);
    return answeringForm(args.request, newReasonSchema, async (sent) => {
      const { reason: code } = sent;
      await perform(addReason, actor, { code, ...reasonSent(sent) });
      return goTo(`${reasonsAddress}?done=reasonAdded#reason-${code}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'reasons.addTitle');

export default function DeskReasonNew() {
  return <NewReasonPage />;
}
