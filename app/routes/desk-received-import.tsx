import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { canRecordComments } from '~/comments/permissions';
import { TABLE_FORM_BYTES } from '~/imports/comment-table/comment-table';
import { ImportPage } from '~/imports/comment-table/import-page';
import { sendTableSchema } from '~/imports/comment-table/import-schema';
import { tableTextOf } from '~/imports/comment-table/read-grid.server';
import { readCommentPreview } from '~/imports/read-comment-preview.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

/** Shows what the table would do, its columns guessed; nothing is written. */
export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    const look = async ({ file }: { file: File }) => {
      const table = await tableTextOf(new Uint8Array(await file.arrayBuffer()));
      const looked = await readCommentPreview(actor, { slug: args.params.slug ?? '', language }, table);
      return data({ looked }, { status: looked.preview.problemCount > 0 ? 400 : 200 });
    };
    return answeringForm(args.request, sendTableSchema, look, { limitBytes: TABLE_FORM_BYTES });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'received.import.title');

export default function DeskReceivedImport() {
  const { space } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ImportPage space={space} looked={answer && 'looked' in answer ? answer.looked : null} isFirst />;
}
