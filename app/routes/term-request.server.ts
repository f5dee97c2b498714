import type { LoaderFunctionArgs } from '@remix-run/node';
import { evidenceCursor, PROPOSED_PREFIX } from '~/analysis/evidence-key';
import type { TermPageRequest } from '~/analysis/read-term-page.server';

/** What an address asks for of a term's page. Throws `BadInput` for keys that are none. */
export function termRequest(
  { params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>,
  framework: string,
): TermPageRequest {
  const query = new URL(request.url).searchParams;
  return {
    slug: params.slug ?? '',
    framework,
    code: params.code ?? '',
    cursor: evidenceCursor(query),
    proposedCursor: evidenceCursor(query, PROPOSED_PREFIX),
  };
}
