import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '~/accounts/actor';
import { NotFound } from '~/platform/errors';
import { addressPrefix, languageOfAddress } from '~/platform/i18n';

/** Who reads, in which language, and the address that the page is known by. */
export interface Reader {
  actor: Actor;
  language: string;
  /** Absolute; `path` starts with a slash and has no language. */
  canonical(path: string): string;
}

/** The reader of a request. Throws `NotFound` where the address begins with a language that there is not. */
export function readerOf({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>): Reader {
  const language = languageOfAddress(params.lang);
  if (!language) throw new NotFound('There is no such language.');
  const canonical = (path: string) => `${context.publicUrl}${addressPrefix(language)}${path}`;
  return { actor: context.actor, language, canonical };
}

/** A number in an address: digits only, no leading zero. Throws `NotFound` for anything else, so that a thing has one address. */
export function numberOf(written: string | undefined): number {
  if (!written || !/^[1-9]\d{0,8}$/.test(written)) throw new NotFound('There is nothing with that number.');
  return Number(written);
}
