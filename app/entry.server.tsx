import { PassThrough } from 'node:stream';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import type { Actor } from '~/accounts/actor';
import { retryAfter } from '~/platform/http.server';
import { log } from '~/platform/log.server';

declare module '@remix-run/node' {
  /** What the HTTP server knows of a request. */
  interface AppLoadContext {
    actor: Actor;
    /** Identifier of the session; null for those who are not signed in. */
    sessionId: string | null;
    /** Where the request comes from, as far as the server knows; attempts are counted by it. */
    clientAddress: string;
    /** What the reader reads with, in short: "Firefox on Android"; null where it is not known. */
    device: string | null;
    /** Where readers reach the platform, without a trailing slash. */
    publicUrl: string;
    /** For the scripts of a page that hydrates; pages for reading have none. */
    nonce?: string;
  }
}

/** Longer than any page takes; what is not done by then has gone wrong. */
const RENDER_SECONDS = 10;

/** Renders a page whole before its first byte leaves, so that a failure is still a 500 and no script has to put pieces in place. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={entry} url={request.url} nonce={context.nonce} />,
      {
        nonce: context.nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (!isPublic(entry, status) || context.actor.kind !== 'anonymous')
            headers.set('Cache-Control', 'private, no-store');
          const wait = retryAfter(entry.staticHandlerContext);
          if (wait) headers.set('Retry-After', wait);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
          clearTimeout(timeout);
        },
        onShellError: reject,
        onError: (error) => log.error({ err: error }, 'a page could not be rendered'),
      },
    );
    const timeout = setTimeout(abort, RENDER_SECONDS * 1000);
  });
}

/** Pages that say so in their `handle` are for everybody and may be kept; all others are nobody else's business. */
function isPublic(entry: EntryContext, status: number): boolean {
  const leaf = entry.staticHandlerContext.matches.at(-1)?.route.id ?? '';
  const handle = entry.routeModules[leaf]?.handle as { isPublic?: boolean } | undefined;
  return status === 200 && handle?.isPublic === true;
}

/** Data without its page is never kept. */
export function handleDataRequest(response: Response): Response {
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

/** What no answer was found for goes to the log, without the address's query. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (!request.signal.aborted)
    log.error({ err: error, path: new URL(request.url).pathname }, 'a request failed');
};
