import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { addDraftPriority } from '~/spaces/workplan-desk/add-draft-priority.server';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { NewDraftPriorityPage } from '~/spaces/workplan-desk/draft-priority-page';
import { DRAFT_FORM_BYTES, draftPrioritySchema } from '~/spaces/workplan-desk/draft-schema';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditWorkplan);
    return { desk: await readDraft(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditWorkplan);
    const slug = args.params.slug ?? '';
    return answeringForm(
      args.request,
      draftPrioritySchema,
      async (sent) => {
        const key = await perform(addDraftPriority, actor, { ...sent, slug });
        return goTo(`${draftAddress(slug)}?done=draftPriorityAdded#priority-${key}`);
      },
      { limitBytes: DRAFT_FORM_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.addPriorityTitle');

export default function DeskWorkplanPriorityNew() {
  const { desk } = useLoaderData<typeof loader>();
  return <NewDraftPriorityPage desk={desk} />;
}
