import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { Actor, Person } from '~/accounts/actor';
import { PROPOSED_PREFIX } from '~/analysis/evidence-key';
import { ensure, NotFound, SignInNeeded } from '~/platform/errors';
import { answering } from '~/platform/http.server';
import { addressPrefix, languageOfAddress } from '~/platform/i18n';

/** Who reads, in which language, and the address that the page is known by. */
export interface Reader {
  actor: Actor;
  language: string;
  /** Absolute; `path` starts with a slash and has no language. Of the query only what pages a list belongs to it. */
  canonical(path: string): string;
  /** Leads on to a page of ours after a form was taken (303), in the reader's language. */
  goTo(path: string, cookies?: string[]): Response;
}

/** A reader who is signed in. */
export interface SignedInReader extends Reader {
  person: Person;
  sessionId: string;
}

/** The parameters that say which part of a long list a page shows. */
const PAGE_KEYS = ['after', 'before', `${PROPOSED_PREFIX}after`, `${PROPOSED_PREFIX}before`];

/** The reader of a request. Throws `NotFound` where the address begins with a language that there is not. */
export function readerOf({ params, context, request }: LoaderFunctionArgs | ActionFunctionArgs): Reader {
  const language = languageOfAddress(params.lang);
  if (!language) throw new NotFound('There is no such language.');
  const keys = [...new URL(request.url).searchParams].filter(([name]) => PAGE_KEYS.includes(name));
  const query = keys.length > 0 ? `?${new URLSearchParams(keys)}` : '';
  const canonical = (path: string) => `${context.publicUrl}${addressPrefix(language)}${path}${query}`;
  const goTo = (path: string, cookies: string[] = []) =>
    redirect(`${addressPrefix(language)}${path}`, {
      status: 303,
      headers: cookies.map((cookie) => ['Set-Cookie', cookie]),
    });
  return { actor: context.actor, language, canonical, goTo };
}

/**
 * The reader of a page that is only for people with an account. Who is not signed in is led to the sign-in and back, or, where
 * something was being sent, told so (`SignInNeeded`), so that the browser still has what was typed.
 */
export function signedInReaderOf(args: LoaderFunctionArgs | ActionFunctionArgs): SignedInReader {
  const reader = readerOf(args);
  const { context, request } = args;
  if (reader.actor.kind === 'person' && context.sessionId !== null)
    return { ...reader, person: reader.actor, sessionId: context.sessionId };
  if (request.method !== 'GET') throw new SignInNeeded('Sign in first.');
  throw toSignIn(reader, request);
}

/** To the sign-in, and from there back to what was asked for. */
function toSignIn(reader: Reader, request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const to = pathname.replace(/\.data$/, '') + search;
  return reader.goTo(`/sign-in?to=${encodeURIComponent(to)}`);
}

/**
 * `answering` for pages of a space, which may be for people with an account only: a reader without one is led to the sign-in and back,
 * where the read throws `SignInNeeded`.
 */
export const answeringReader = <T>(
  args: LoaderFunctionArgs,
  work: (reader: Reader) => Promise<T>,
): Promise<T> =>
  answering(async () => {
    const reader = readerOf(args);
    return work(reader).catch((error: unknown) => {
      throw error instanceof SignInNeeded ? toSignIn(reader, args.request) : error;
    });
  });

/** The same for a page that only some may see; `refusal` is a rule of a `permissions.ts`. */
export function readerWhoMay(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  refusal: (actor: Actor) => string | undefined,
): SignedInReader {
  const reader = signedInReaderOf(args);
  ensure(refusal(reader.actor));
  return reader;
}

/** A number in an address: digits only, no leading zero. Throws `NotFound` for anything else, so that a thing has one address. */
export function numberOf(written: string | undefined): number {
  if (!written || !/^[1-9]\d{0,8}$/.test(written)) throw new NotFound('There is nothing with that number.');
  return Number(written);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An identifier in an address. Throws `NotFound` for what is none. */
export function idOf(written: string | undefined): string {
  if (!written || !UUID.test(written)) throw new NotFound('There is nothing with that identifier.');
  return written;
}
