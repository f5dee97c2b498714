import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { draftAddress, pageOfBlock } from '~/spaces/workplan-desk/draft-address';
import { draftRangeSchema } from '~/spaces/workplan-desk/draft-schema';
import { DraftTextPage } from '~/spaces/workplan-desk/draft-text-page';
import { placeDraftRange } from '~/spaces/workplan-desk/place-draft-range.server';
import { readDraftText } from '~/spaces/workplan-desk/read-draft-text.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

/** The page of the text with its form for several blocks, where that is shown again. */
export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    return { text: await readDraftText(actor, slug, null, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(
    args,
    async ({ actor, goTo }, slug) => {
      return answeringForm(args.request, draftRangeSchema, async (range) => {
        await perform(placeDraftRange, actor, { ...range, slug });
        const page = pageOfBlock(range.from);
        return goTo(`${draftAddress(slug, '/text')}?page=${page}&done=draftPlaced#block-${range.from}`);
      });
    },
    'typed',
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'workplanDesk.text');

export default function DeskWorkplanTextRange() {
  const { text } = useLoaderData<typeof loader>();
  return <DraftTextPage text={text} />;
}
