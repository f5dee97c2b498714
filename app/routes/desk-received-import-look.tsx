import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { canRecordComments } from '~/comments/permissions';
import { readingOf } from '~/imports/comment-table/column-fields';
import { TABLE_FORM_BYTES } from '~/imports/comment-table/comment-table';
import { ImportPage } from '~/imports/comment-table/import-page';
import { type ReadTable, readTableSchema } from '~/imports/comment-table/import-schema';
import { readCommentPreview } from '~/imports/read-comment-preview.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** The table's page once more, its columns as the reader chose them. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    const look = async (sent: ReadTable) => {
      const where = { slug: args.params.slug ?? '', language };
      const looked = await readCommentPreview(actor, where, sent.table, readingOf(sent));
      const { asked, problemCount } = looked.preview;
      return data({ looked }, { status: asked.length + problemCount > 0 ? 400 : 200 });
    };
    return answeringForm(args.request, readTableSchema, look, {
      limitBytes: TABLE_FORM_BYTES,
      hide: ['table'],
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'received.import.title');

export default function DeskReceivedImportLook() {
  const { space } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ImportPage space={space} looked={answer && 'looked' in answer ? answer.looked : null} />;
}
