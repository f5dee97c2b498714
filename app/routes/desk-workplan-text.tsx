import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { draftPlacesSchema } from '~/spaces/workplan-desk/draft-schema';
import { DraftTextPage } from '~/spaces/workplan-desk/draft-text-page';
import { placeDraftBlocks } from '~/spaces/workplan-desk/place-draft-blocks.server';
import { readDraftText } from '~/spaces/workplan-desk/read-draft-text.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditWorkplan);
    const page = new URL(args.request.url).searchParams.get('page');
    return { text: await readDraftText(actor, args.params.slug ?? '', page, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditWorkplan);
    const slug = args.params.slug ?? '';
    const page = Number(new URL(args.request.url).searchParams.get('page')) || 1;
    return answeringForm(args.request, draftPlacesSchema, async (sent) => {
      await perform(placeDraftBlocks, actor, { ...sent, slug });
      return goTo(`${draftAddress(slug, '/text')}?page=${page}&done=draftPlaced`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'workplanDesk.text');

export default function DeskWorkplanText() {
  const { text } = useLoaderData<typeof loader>();
  return <DraftTextPage text={text} />;
}
