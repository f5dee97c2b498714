import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readRecord } from '~/moderation/record/read-record.server';
import { recordCursor, recordFilters } from '~/moderation/record/record';
import { RecordDesk } from '~/moderation/record/record-desk';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const query = new URL(args.request.url).searchParams;
    const asked = { filters: recordFilters(query), cursor: recordCursor(query) };
    return { page: await readRecord(actor, args.params.slug ?? '', asked, language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'record.title');

export default function DeskRecord() {
  const { page } = useLoaderData<typeof loader>();
  return <RecordDesk page={page} />;
}
