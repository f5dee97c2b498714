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
import { log } from '~/platform/log.server';

declare module '@remix-run/node' {
  /** What the HTTP server knows of a request. */
  interface AppLoadContext {
    actor: Actor;
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

/** What no answer was found for goes to the log, without the address's query. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (!request.signal.aborted)
    log.error({ err: error, path: new URL(request.url).pathname }, 'a request failed');
};
