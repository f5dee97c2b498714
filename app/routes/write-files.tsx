import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { draftFilesAddress } from '~/comments/draft-files/draft-file-view';
import { DraftFilesPage } from '~/comments/draft-files/draft-files-page';
import { readDraftFilesPage } from '~/comments/draft-files/read-draft-files-page.server';
import { receiveFiles } from '~/comments/draft-files/receive-files.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';
import { placeIn, senderOf } from './writer.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const where = { slug: args.params.slug ?? '', place: placeIn(args.params) };
    return { page: await readDraftFilesPage(actor, where, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { goTo } = signedInReaderOf(args);
    const sender = senderOf(args);
    const { refused } = await receiveFiles(sender, args.request);
    if (refused.length > 0) return data({ refused }, { status: 400 });
    return goTo(`${draftFilesAddress(sender.slug, sender.place)}?done=draftFilesAdded`);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'draftFiles.title');

export default function WriteFiles() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DraftFilesPage page={page} refused={answer && 'refused' in answer ? answer.refused : []} />;
}
