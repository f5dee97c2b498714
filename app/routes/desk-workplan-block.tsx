import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress, pageOfBlock } from '~/spaces/workplan-desk/draft-address';
import { DraftBlockPage } from '~/spaces/workplan-desk/draft-block-page';
import { DRAFT_FORM_BYTES, draftBlockSchema } from '~/spaces/workplan-desk/draft-schema';
import { editDraftBlock } from '~/spaces/workplan-desk/edit-draft-block.server';
import { readDraftBlock } from '~/spaces/workplan-desk/read-draft-block.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditWorkplan);
    const { slug = '', id = '' } = args.params;
    return { view: await readDraftBlock(actor, slug, id, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditWorkplan);
    const { slug = '', id = '' } = args.params;
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
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'workplanDesk.text');

export default function DeskWorkplanBlock() {
  const { view } = useLoaderData<typeof loader>();
  return <DraftBlockPage view={view} />;
}
