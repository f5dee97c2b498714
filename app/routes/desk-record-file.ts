import type { LoaderFunctionArgs } from '@remix-run/node';
import { writeRecordTable } from '~/moderation/record/write-record-table.server';
import { answering } from '~/platform/http.server';
import { signedInReaderOf } from './reader.server';

/** The whole record of a space as a table, as a file. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const slug = args.params.slug ?? '';
    return new Response(await writeRecordTable(actor, slug, language), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="record-${slug}.csv"`,
        'Cache-Control': 'private, no-store',
      },
    });
  });
