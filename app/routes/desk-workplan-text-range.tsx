import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress, pageOfBlock } from '~/spaces/workplan-desk/draft-address';
import { draftRangeSchema } from '~/spaces/workplan-desk/draft-schema';
import { DraftTextPage } from '~/spaces/workplan-desk/draft-text-page';
import { placeDraftRange } from '~/spaces/workplan-desk/place-draft-range.server';
import { readDraftText } from '~/spaces/workplan-desk/read-draft-text.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** The page of the text with its form for several blocks, where that is shown again. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditWorkplan);
    return { text: await readDraftText(actor, args.params.slug ?? '', null, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditWorkplan);
    const slug = args.params.slug ?? '';
    return answeringForm(args.request, draftRangeSchema, async (range) => {
      await perform(placeDraftRange, actor, { ...range, slug });
      const page = pageOfBlock(range.from);
      return goTo(`${draftAddress(slug, '/text')}?page=${page}&done=draftPlaced#block-${range.from}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'workplanDesk.text');

export default function DeskWorkplanTextRange() {
  const { text } = useLoaderData<typeof loader>();
  return <DraftTextPage text={text} />;
}
