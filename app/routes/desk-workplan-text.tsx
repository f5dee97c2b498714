import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { draftAddress, draftBlockAddress, pageOfBlock } from '~/spaces/workplan-desk/draft-address';
import { draftPlacesSchema } from '~/spaces/workplan-desk/draft-schema';
import { DraftTextPage } from '~/spaces/workplan-desk/draft-text-page';
import { placeDraftBlocks } from '~/spaces/workplan-desk/place-draft-blocks.server';
import { readDraftText } from '~/spaces/workplan-desk/read-draft-text.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    const page = new URL(args.request.url).searchParams.get('page');
    return { text: await readDraftText(actor, slug, page, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(
    args,
    async ({ actor, goTo }, slug) => {
      const page = Number(new URL(args.request.url).searchParams.get('page')) || 1;
      return answeringForm(args.request, draftPlacesSchema, async ({ stay, edit, ...sent }) => {
        const { blocks, isFurther } = await perform(placeDraftBlocks, actor, { ...sent, slug });
        if (edit) return goTo(draftBlockAddress(slug, edit));
        if (stay) return goTo(`${draftAddress(slug, '/text')}?page=${page}&done=draftPlaced`);
        if (page < pageOfBlock(blocks))
          return goTo(`${draftAddress(slug, '/text')}?page=${page + 1}&done=draftPlaced`);
        return goTo(`${draftAddress(slug, isFurther ? '/compare' : '/publish')}?done=draftPlaced`);
      });
    },
    'typed',
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'workplanDesk.text');

export default function DeskWorkplanText() {
  const { text } = useLoaderData<typeof loader>();
  return <DraftTextPage text={text} />;
}
