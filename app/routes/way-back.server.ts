import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { Actor } from '~/accounts/actor';
import { canSeeDesk } from '~/accounts/permissions';
import { readerOf } from './reader.server';

/** Where a sign-in leads: back to the page that asked for it (`?to=`), else to where one's own things are. */
export function wayBack(args: ActionFunctionArgs) {
  const to = ownPath(new URL(args.request.url).searchParams.get('to'), args.context.publicUrl);
  return {
    /** Signed in: back to where one wanted to be. */
    leave: (cookies: string[]): Response =>
      to === null
        ? // Who it is shows with the next request: the sign-in page leads who is in to their own place.
          readerOf(args).goTo('/sign-in', cookies)
        : redirect(to, { status: 303, headers: cookies.map((cookie) => ['Set-Cookie', cookie]) }),
    /** One more step first, which remembers the way. */
    onTo: (path: string, cookies: string[]): Response =>
      readerOf(args).goTo(to === null ? path : `${path}?to=${encodeURIComponent(to)}`, cookies),
  };
}

/** Where somebody begins who was on no way elsewhere: the desk of who works there, else the account. */
export const ownPlace = (actor: Actor): string => (canSeeDesk(actor) === undefined ? '/desk' : '/account');

/** A path of this site, or nothing: an address that leads elsewhere (`//evil.example`, `/\evil.example`) is not followed. */
function ownPath(to: string | null, publicUrl: string): string | null {
  if (!to?.startsWith('/')) return null;
  try {
    const url = new URL(to, publicUrl);
    // The path as it came out: `/x/..//evil.example` is a way to another site once its dots are followed.
    const isOwn = url.origin === new URL(publicUrl).origin && /^\/(?![/\\])/.test(url.pathname);
    return isOwn ? `${url.pathname}${url.search}` : null;
  } catch {
    return null;
  }
}
