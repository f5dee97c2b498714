import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { assignAuthors } from '~/comments/assign-authors.server';
import { AUTHOR_TABLE_FORM_BYTES, confirmAuthorTableSchema } from '~/comments/author-schema';
import { AuthorTablePage } from '~/comments/author-table-page';
import { authorsAddress } from '~/comments/author-view';
import { canAssignAuthors } from '~/comments/permissions';
import { readAuthorPreview } from '~/comments/read-author-preview.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** The table's page once more, for a table that would not do any more what it did when it was looked at. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canAssignAuthors);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, language, goTo } = readerWhoMay(args, canAssignAuthors);
    const slug = args.params.slug ?? '';
    const confirm = async (looked: { table: string; mark: string }) => {
      const preview = await readAuthorPreview(actor, slug, looked.table, language);
      if (preview.mark !== looked.mark) return data({ preview, table: looked.table }, { status: 409 });
      await perform(assignAuthors, actor, { slug, language, ...looked });
      return goTo(`${authorsAddress(slug)}?done=authorsAssigned`);
    };
    return answeringForm(args.request, confirmAuthorTableSchema, confirm, {
      limitBytes: AUTHOR_TABLE_FORM_BYTES,
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'authors.table.title');

export default function DeskAuthorTableConfirm() {
  const { space } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AuthorTablePage space={space} looked={answer && 'preview' in answer ? answer : null} isStale />;
}
