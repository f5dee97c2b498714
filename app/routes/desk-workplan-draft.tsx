import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { RecognisedPage } from '~/spaces/workplan-desk/recognised-page';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    return { desk: await readDraft(actor, slug, language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.recognised');

export default function DeskWorkplanDraft() {
  return <RecognisedPage desk={useLoaderData<typeof loader>().desk} />;
}
