import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { deleteDraftPriority } from '~/spaces/workplan-desk/delete-draft-priority.server';
import { DeleteDraftPriorityPage } from '~/spaces/workplan-desk/delete-draft-priority-page';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { deletePrioritySchema } from '~/spaces/workplan-desk/draft-schema';
import { readDraftPriorityText } from '~/spaces/workplan-desk/read-draft-text.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    const { key = '' } = args.params;
    return { ...(await readDraftPriorityText(actor, slug, key, language)), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(args, async ({ actor, goTo }, slug) => {
    const { key = '' } = args.params;
    return answeringForm(args.request, deletePrioritySchema, async ({ basedOn }) => {
      await perform(deleteDraftPriority, actor, { slug, key, basedOn });
      return goTo(`${draftAddress(slug)}?done=draftPriorityDeleted#priorities`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.deletePriority');

export default function DeskWorkplanPriorityDelete() {
  const { desk, priority, blocks, mark } = useLoaderData<typeof loader>();
  return <DeleteDraftPriorityPage desk={desk} priority={priority} blocks={blocks} mark={mark} />;
}
