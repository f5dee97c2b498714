import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { addDraftPriority } from '~/spaces/workplan-desk/add-draft-priority.server';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { NewDraftPriorityPage } from '~/spaces/workplan-desk/draft-priority-page';
import { DRAFT_FORM_BYTES, draftPrioritySchema } from '~/spaces/workplan-desk/draft-schema';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    return { desk: await readDraft(actor, slug, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(
    args,
    async ({ actor, goTo }, slug) => {
      return answeringForm(
        args.request,
        draftPrioritySchema,
        async (sent) => {
          const key = await perform(addDraftPriority, actor, { ...sent, slug });
          return goTo(`${draftAddress(slug)}?done=draftPriorityAdded#priority-${key}`);
        },
        { limitBytes: DRAFT_FORM_BYTES },
      );
    },
    'typed',
  );

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.addPriorityTitle');

export default function DeskWorkplanPriorityNew() {
  const { desk } = useLoaderData<typeof loader>();
  return <NewDraftPriorityPage desk={desk} />;
}
