import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { draftAddress, pageOfBlock } from '~/spaces/workplan-desk/draft-address';
import { DraftBlockPage } from '~/spaces/workplan-desk/draft-block-page';
import { DRAFT_FORM_BYTES, draftBlockSchema } from '~/spaces/workplan-desk/draft-schema';
import { editDraftBlock } from '~/spaces/workplan-desk/edit-draft-block.server';
import { readDraftBlock } from '~/spaces/workplan-desk/read-draft-block.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    const { id = '' } = args.params;
    return { view: await readDraftBlock(actor, slug, id, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(
    args,
    async ({ actor, goTo }, slug) => {
      const { id = '' } = args.params;
      return answeringForm(
        args.request,
        draftBlockSchema,
        async (sent) => {
          const { number, blocks } = await perform(editDraftBlock, actor, { ...sent, slug, id });
          const done = blocks > 1 ? 'draftBlockSplit' : 'draftBlockSaved';
          const page = pageOfBlock(number);
          return goTo(`${draftAddress(slug, '/text')}?page=${page}&done=${done}#block-${number}`);
        },
        { limitBytes: DRAFT_FORM_BYTES },
      );
    },
    'typed',
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'workplanDesk.text');

export default function DeskWorkplanBlock() {
  const { view } = useLoaderData<typeof loader>();
  return <DraftBlockPage view={view} />;
}
