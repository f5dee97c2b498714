import type { Request, RequestHandler, Response } from 'express';
import { type NewComment, readLivePlace } from '~/comments/live-place';
import { dbUrl } from '~/platform/db.server';
import type { Env } from '~/platform/env.server';
import { NotFound, SignInNeeded } from '~/platform/errors';
import { type ChangeListener, listenForChanges } from '~/platform/postgres/listen-for-changes.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { visitAt, whoStillAsks } from '../identify';
import { type LiveReader, LiveReaders } from './live-readers';

/** So many pages may be open at one address (an office stands behind one), and on one instance. */
export interface LiveLimits {
  perAddress: number;
  inAll: number;
}
const LIMITS: LiveLimits = { perAddress: 60, inAll: 2_000 };

/** Proxies close what is silent for longer. */
const HEARTBEAT_MILLISECONDS = 25_000;
/** When a browser comes back to a connection that broke. */
const RETRY_MILLISECONDS = 5_000;
const TRY_LATER_SECONDS = 60;
/** A reader who does not take what is sent is let go. */
const UNREAD_BYTES = 64 * 1024;

export interface Live {
  /** Answers a page that wants to know of new comments; for `…/spaces/:slug/live`. */
  answer: RequestHandler;
  /** Lets everybody go, and the connection to the database. */
  close(): Promise<void>;
}

/**
 * Tells open pages of new comments, by server-sent events. The instance hears of changes on one connection, which it makes when the first page asks.
 * Beyond the limits a page is told to come back later (503): it stays current by being loaded.
 */
export function makeLive(env: Env, limits: LiveLimits = LIMITS): Live {
  const readers = new LiveReaders();
  const addresses = new Map<string, number>();
  let listener: ChangeListener | undefined;
  let isClosed = false;

  async function answer(request: Request, response: Response): Promise<void> {
    response.set('Cache-Control', 'no-store');
    const { actor } = visitAt(response);
    const place = readLivePlace(new URL(request.originalUrl, env.publicUrl).searchParams);
    const revision = revisionOf(request);
    if (!place || revision === undefined)
      return void response
        .status(400)
        .type('text/plain')
        .send('This address names no page of a consultation.\n');
    const space = await readSpaceFrame(actor, request.params[0] ?? '', 'en');
    const address = request.ip ?? '';
    const here = addresses.get(address) ?? 0;
    if (isClosed || here >= limits.perAddress || readers.all.length >= limits.inAll)
      return void response
        .status(503)
        .set('Retry-After', `${TRY_LATER_SECONDS}`)
        .type('text/plain')
        .send('Too many pages are open. This one is current when it is loaded.\n');
    // The page may be gone while the space was read.
    if (request.destroyed || response.destroyed) return;
    const reader = readerAt(request, response, { env, spaceId: space.id, place, revision });
    addresses.set(address, here + 1);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MILLISECONDS);
    response.once('close', () => {
      clearInterval(heartbeat);
      readers.remove(reader);
      const left = (addresses.get(address) ?? 1) - 1;
      if (left > 0) addresses.set(address, left);
      else addresses.delete(address);
    });
    request.socket.setNoDelay(true);
    response
      .status(200)
      .set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    response.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
    listener ??= listenForChanges(dbUrl(), {
      heard: ({ spaceId }) => readers.look(spaceId),
      resumed: () => readers.lookEverywhere(),
    });
    readers.add(reader);
  }

  return {
    answer: (request, response, next) => {
      answer(request, response).catch((error: unknown) => {
        const status = error instanceof NotFound ? 404 : error instanceof SignInNeeded ? 401 : undefined;
        if (status === undefined) return next(error);
        response
          .status(status)
          .type('text/plain')
          .send(`${(error as Error).message}\n`);
      });
    },
    async close() {
      isClosed = true;
      for (const reader of readers.all) reader.end();
      await listener?.close();
    },
  };
}

function readerAt(
  request: Request,
  response: Response,
  { env, ...page }: { env: Env } & Pick<LiveReader, 'spaceId' | 'place' | 'revision'>,
): LiveReader {
  return {
    ...page,
    whoReads: () => whoStillAsks(env, request),
    tell: ({ revision, comments }) => {
      response.write(`id: ${revision}\ndata: ${JSON.stringify(comments.map(shown))}\n\n`);
      if (response.writableLength > UNREAD_BYTES) response.destroy();
    },
    end: () => response.end(),
  };
}

/** What a page needs to lead to a comment: its number, and the thread that it stands in. */
const shown = ({ number, path }: NewComment) => ({ number, thread: Number(path.slice(0, 8)) });

/** The revision that the page shows: the last one that it was told of, else the one it was made at. */
function revisionOf(request: Request): number | undefined {
  const said = request.get('last-event-id') ?? request.query.since;
  return typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) : undefined;
}
