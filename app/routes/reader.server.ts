import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '~/accounts/actor';
import { PROPOSED_PREFIX } from '~/analysis/evidence-key';
import { NotFound } from '~/platform/errors';
import { addressPrefix, languageOfAddress } from '~/platform/i18n';

/** Who reads, in which language, and the address that the page is known by. */
export interface Reader {
  actor: Actor;
  language: string;
  /** Absolute; `path` starts with a slash and has no language. Of the query only what pages a list belongs to it. */
  canonical(path: string): string;
}

/** The parameters that say which part of a long list a page shows. */
const PAGE_KEYS = ['after', 'before', `${PROPOSED_PREFIX}after`, `${PROPOSED_PREFIX}before`];

/** The reader of a request. Throws `NotFound` where the address begins with a language that there is not. */
export function readerOf({ params, context, request }: LoaderFunctionArgs): Reader {
  const language = languageOfAddress(params.lang);
  if (!language) throw new NotFound('There is no such language.');
  const keys = [...new URL(request.url).searchParams].filter(([name]) => PAGE_KEYS.includes(name));
  const query = keys.length > 0 ? `?${new URLSearchParams(keys)}` : '';
  const canonical = (path: string) => `${context.publicUrl}${addressPrefix(language)}${path}${query}`;
  return { actor: context.actor, language, canonical };
}

/** A number in an address: digits only, no leading zero. Throws `NotFound` for anything else, so that a thing has one address. */
export function numberOf(written: string | undefined): number {
  if (!written || !/^[1-9]\d{0,8}$/.test(written)) throw new NotFound('There is nothing with that number.');
  return Number(written);
}
