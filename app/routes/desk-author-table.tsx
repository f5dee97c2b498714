import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AUTHOR_TABLE_FORM_BYTES, authorTableSchema } from '~/comments/author-schema';
import { decodeAuthorTable } from '~/comments/author-table';
import { AuthorTablePage } from '~/comments/author-table-page';
import { canAssignAuthors } from '~/comments/permissions';
import { readAuthorPreview } from '~/comments/read-author-preview.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canAssignAuthors);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

/** Shows what the table would do; nothing is written. */
export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, language } = readerWhoMay(args, canAssignAuthors);
    const look = async ({ file }: { file: File }) => {
      const table = decodeAuthorTable(new Uint8Array(await file.arrayBuffer()));
      const preview = await readAuthorPreview(actor, args.params.slug ?? '', table, language);
      return data({ preview, table }, { status: preview.problems.length > 0 ? 400 : 200 });
    };
    return answeringForm(args.request, authorTableSchema, look, { limitBytes: AUTHOR_TABLE_FORM_BYTES });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'authors.table.title');

export default function DeskAuthorTable() {
  const { space } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AuthorTablePage space={space} looked={answer && 'preview' in answer ? answer : null} />;
}
