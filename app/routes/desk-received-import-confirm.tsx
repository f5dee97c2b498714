import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { canRecordComments } from '~/comments/permissions';
import { readingOf } from '~/imports/comment-table/column-fields';
import { TABLE_FORM_BYTES } from '~/imports/comment-table/comment-table';
import { ImportPage } from '~/imports/comment-table/import-page';
import { confirmTableSchema } from '~/imports/comment-table/import-schema';
import { IMPORT_COMMENTS_SECONDS, importComments } from '~/imports/import-comments.server';
import { readCommentPreview } from '~/imports/read-comment-preview.server';
import { receivedAddress } from '~/imports/received-address';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** The table's page once more, for a table that would not do any more what it did when it was looked at. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, language, goTo } = readerWhoMay(args, canRecordComments);
    const slug = args.params.slug ?? '';
    const confirm = async (sent: z.output<typeof confirmTableSchema>) => {
      const { table, mark } = sent;
      const reading = readingOf(sent);
      const looked = await readCommentPreview(actor, { slug, language }, table, reading);
      if (looked.mark !== mark) return data({ looked }, { status: 409 });
      const input = { slug, table, ...reading, readerLanguage: language, mark };
      await perform(importComments, actor, input, IMPORT_COMMENTS_SECONDS);
      return goTo(`${receivedAddress(slug)}?done=commentsEntered`);
    };
    return answeringForm(args.request, confirmTableSchema, confirm, {
      limitBytes: TABLE_FORM_BYTES,
      hide: ['table'],
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'received.import.title');

export default function DeskReceivedImportConfirm() {
  const { space } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ImportPage space={space} looked={answer && 'looked' in answer ? answer.looked : null} isStale />;
}
