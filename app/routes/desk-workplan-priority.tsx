import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { draftAddress, draftPriorityAddress } from '~/spaces/workplan-desk/draft-address';
import { priorityIn } from '~/spaces/workplan-desk/draft-edits';
import { DraftPriorityPage } from '~/spaces/workplan-desk/draft-priority-page';
import { DRAFT_FORM_BYTES, draftPrioritySchema } from '~/spaces/workplan-desk/draft-schema';
import { editDraftPriority } from '~/spaces/workplan-desk/edit-draft-priority.server';
import { markOf } from '~/spaces/workplan-desk/hold-draft.server';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    const { key = '' } = args.params;
    const desk = await readDraft(actor, slug, language);
    const priority = priorityIn(desk.document, key);
    return { desk, priority, mark: markOf(priority), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(
    args,
    async ({ actor, goTo }, slug) => {
      const { key = '' } = args.params;
      return answeringForm(
        args.request,
        draftPrioritySchema,
        async ({ stay, ...sent }) => {
          const { next } = await perform(editDraftPriority, actor, { ...sent, slug, key });
          if (next !== null && !stay)
            return goTo(`${draftPriorityAddress(slug, next)}?done=draftPrioritySaved`);
          return goTo(`${draftAddress(slug)}?done=draftPrioritySaved#priority-${key}`);
        },
        { limitBytes: DRAFT_FORM_BYTES },
      );
    },
    'typed',
  );

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.prioritiesTitle');

export default function DeskWorkplanPriority() {
  const { desk, priority, mark } = useLoaderData<typeof loader>();
  return <DraftPriorityPage desk={desk} priority={priority} mark={mark} />;
}
