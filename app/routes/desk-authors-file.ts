import type { LoaderFunctionArgs } from '@remix-run/node';
import { canAssignAuthors } from '~/comments/permissions';
import { readAuthorTemplate } from '~/comments/read-author-template.server';
import { answering } from '~/platform/http.server';
import { readerWhoMay } from './reader.server';

/** The table of a consultation's authors to fill in, as a file. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canAssignAuthors);
    const slug = args.params.slug ?? '';
    return new Response(await readAuthorTemplate(actor, slug, language), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="authors-${slug}.csv"`,
        'Cache-Control': 'private, no-store',
      },
    });
  });
