import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DraftPreviewPage } from '~/spaces/workplan-desk/draft-preview-page';
import { readDraftPreview } from '~/spaces/workplan-desk/read-draft-preview.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => ({
    preview: await readDraftPreview(actor, slug, language),
    language,
  }));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.preview');

export default function DeskWorkplanPreview() {
  const { preview } = useLoaderData<typeof loader>();
  return <DraftPreviewPage preview={preview} />;
}
