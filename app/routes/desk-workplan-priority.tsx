import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { priorityIn } from '~/spaces/workplan-desk/draft-edits';
import { DraftPriorityPage } from '~/spaces/workplan-desk/draft-priority-page';
import { DRAFT_FORM_BYTES, draftPrioritySchema } from '~/spaces/workplan-desk/draft-schema';
import { editDraftPriority } from '~/spaces/workplan-desk/edit-draft-priority.server';
import { markOf } from '~/spaces/workplan-desk/hold-draft.server';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditWorkplan);
    const { slug = '', key = '' } = args.params;
    const desk = await readDraft(actor, slug, language);
    const priority = priorityIn(desk.document, key);
    return { desk, priority, mark: markOf(priority), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditWorkplan);
    const { slug = '', key = '' } = args.params;
    return answeringForm(
      args.request,
      draftPrioritySchema,
      async (sent) => {
        await perform(editDraftPriority, actor, { ...sent, slug, key });
        return goTo(`${draftAddress(slug)}?done=draftPrioritySaved#priority-${key}`);
      },
      { limitBytes: DRAFT_FORM_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.prioritiesTitle');

export default function DeskWorkplanPriority() {
  const { desk, priority, mark } = useLoaderData<typeof loader>();
  return <DraftPriorityPage desk={desk} priority={priority} mark={mark} />;
}
