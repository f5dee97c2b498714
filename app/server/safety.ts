import type { RequestHandler } from 'express';
import type { Env } from '~/platform/env.server';

/** Pages for reading bring no script and no inline style; what a page that hydrates needs is added where it is made. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The pages that bring a script of ours, as a file: an addition to buttons and links that do the same. */
const WITH_SCRIPT = [
  // Questions that are dragged into order.
  /^(?:\/[a-z]{2,3})?\/desk\/spaces\/[^/]+\/questions$/,
  // The moderators' queue, its items and their forms, several at once, and the record, where every action has a key.
  /^(?:\/[a-z]{2,3})?\/desk\/spaces\/[^/]+\/moderation(?:\/(?:next|together|record(?:\/\d+\/blank)?|items\/[^/]+(?:\/[a-z-]+)?|(?:decisions|contests|members)\/[^/]+\/[a-z]+))?$/,
  // The draft, whose selected words can be commented on.
  /^(?:\/[a-z]{2,3})?\/spaces\/[^/]+\/workplan$/,
];
/** Those whose script speaks to this server, and to no other. */
const WITH_SPEAKING_SCRIPT = [
  // Writing: what is typed is kept, files are sent.
  /^(?:\/[a-z]{2,3})?\/spaces\/[^/]+\/(?:write\/[^/]+|answers)(?:\/[a-z]+)?$/,
  // Discussions, which hear of new comments.
  /^(?:\/[a-z]{2,3})?\/spaces\/[^/]+\/(?:questions\/\d+|comments(?:\/\d+)?|workplan\/blocks\/\d+|priorities\/[^/]+\/comments)$/,
];

/** What a page may load and do. */
function policyOf(path: string): string {
  const isOneOf = (pages: RegExp[]) => pages.some((page) => page.test(path));
  if (isOneOf(WITH_SPEAKING_SCRIPT)) return `${POLICY}; script-src 'self'; connect-src 'self'`;
  return isOneOf(WITH_SCRIPT) ? `${POLICY}; script-src 'self'` : POLICY;
}

/** Pages that whoever has the address may see: it goes to no other site, not even as where a reader came from. (With "no-referrer" browsers would not say either that a form comes from a page of ours.) */
const WITH_SECRET = /^(?:\/[a-z]{2,3})?\/drafts\//;

export const setSecurityHeaders: RequestHandler = (request, response, next) => {
  response.set({
    'Content-Security-Policy': policyOf(request.path),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': WITH_SECRET.test(request.path) ? 'same-origin' : 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  });
  next();
};

/** No database takes a NUL, so a path that has one is read with the sign for what cannot be shown, as a browser reads it: nothing is there. */
export const readBrokenAddresses: RequestHandler = (request, _response, next) => {
  if (request.path.includes('%00')) {
    request.url = withoutNul(request.url);
    request.originalUrl = withoutNul(request.originalUrl);
  }
  next();
};

function withoutNul(address: string): string {
  const [path = '', ...query] = address.split('?');
  return [path.replaceAll('%00', '%EF%BF%BD'), ...query].join('?');
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** A request that changes something comes from a page of ours: its `Origin` says so, else its `Sec-Fetch-Site`. Denied otherwise. */
export function refuseForeignOrigins(env: Env): RequestHandler {
  const own = new URL(env.publicUrl).host;
  return (request, response, next) => {
    if (SAFE_METHODS.includes(request.method)) return next();
    const origin = request.get('origin');
    if (isOwn(origin, request.get('sec-fetch-site'), [own, request.get('host')])) {
      // Remix compares once more, with the host as the last proxy wrote it: it is told the one that was found to be ours.
      if (origin !== undefined) request.headers['x-forwarded-host'] = new URL(origin).host;
      return next();
    }
    response
      .status(403)
      .type('text/plain')
      .send(
        'This request did not come from a page of this site. Open the page again and send it from there.\n',
      );
  };
}

function isOwn(origin: string | undefined, site: string | undefined, hosts: (string | undefined)[]): boolean {
  if (origin === undefined) return site === 'same-origin';
  try {
    return hosts.includes(new URL(origin).host);
  } catch {
    return false;
  }
}
