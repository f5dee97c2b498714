import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { readRevision } from '~/spaces/read-revision.server';
import { bringsSession } from './identify';

/** What one instance may keep of ready-made pages. */
const CACHE_BYTES = 64 * 1024 * 1024;

/** Compressed once and sent many times, so a high level pays; the highest takes ten times as long for a twentieth less. */
const BROTLI_LEVEL = 9;

type Encoding = 'br' | 'gzip' | 'identity';

interface CachedPage {
  revision: string;
  etag: string;
  bodies: Record<Encoding, Buffer>;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Keeps rendered public pages as ready-compressed bytes under their address, for as long as the revision of what they show
 * stands, and answers a reader who has the current one with 304. Only successful answers to anonymous GETs of pages that are public are kept. The revision is asked of the database
 * at each request (one row by key), so a page is never older than the last change, on whichever instance or command line it was made.
 */
export function cachePages(): RequestHandler {
  const pages = new LRUCache<string, CachedPage>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (page, key) =>
      key.length + Object.values(page.bodies).reduce((sum, body) => sum + body.length, 0),
  });
  return (request, response, next) => {
    // Who brings a session gets a page of their own, which is not kept.
    if ((request.method !== 'GET' && request.method !== 'HEAD') || bringsSession(request)) return next();
    answer(pages, request, response, next).catch(next);
  };
}

async function answer(
  pages: LRUCache<string, CachedPage>,
  request: Request,
  response: Response,
  next: () => void,
): Promise<void> {
  const revision = await readRevision(slugIn(request.path)).catch(() => undefined);
  // Without a database there is nothing to compare with: the page itself says what is wrong.
  if (revision === undefined) return next();
  const address = request.originalUrl;
  const cached = pages.get(address);
  if (cached?.revision === revision) return send(request, response, cached);
  if (request.method === 'HEAD') return next();
  collect(response, async (body) => {
    const page = await makePage(revision, body);
    // A page that did not change while it was rendered; otherwise the next reader makes it again.
    if ((await readRevision(slugIn(request.path)).catch(() => undefined)) === revision)
      pages.set(address, page);
    send(request, response, page);
  });
  next();
}

/** The space that a page shows, by its address; undefined for pages that span spaces. */
const slugIn = (path: string): string | undefined => /^(?:\/[a-z]{2,3})?\/spaces\/([^/]+)/.exec(path)?.[1];

async function makePage(revision: string, body: Buffer): Promise<CachedPage> {
  const [br, gz] = await Promise.all([
    compressBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    compressGzip(body, { level: 9 }),
  ]);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { revision, etag, bodies: { br, gzip: gz, identity: body } };
}

function send(request: Request, response: Response, page: CachedPage): void {
  response.set({
    'Content-Type': 'text/html; charset=utf-8',
    ETag: page.etag,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding, Cookie',
  });
  if (
    request
      .get('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(page.etag)
  )
    return void response.status(304).end();
  const encoding = encodingFor(request);
  const body = page.bodies[encoding];
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.set('Content-Length', String(body.length)).status(200);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Ours to choose among what the browser takes: browsers list the best last. */
const encodingFor = (request: Request): Encoding =>
  request.acceptsEncodings('br') ? 'br' : request.acceptsEncodings('gzip') ? 'gzip' : 'identity';

/** Gathers what the page writes; a 200 in HTML is handed to `done` whole, anything else leaves as it came. */
function collect(response: Response, done: (body: Buffer) => Promise<void>): void {
  const chunks: Buffer[] = [];
  const { write, end } = response;
  const restore = (): void => {
    response.write = write;
    response.end = end;
  };
  response.write = ((chunk: Uint8Array | string, ...rest: unknown[]) => {
    chunks.push(Buffer.from(chunk as Uint8Array));
    const callback = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    if (callback) process.nextTick(callback);
    return true;
  }) as Response['write'];
  response.end = ((...given: unknown[]) => {
    if (given[0] && typeof given[0] !== 'function') chunks.push(Buffer.from(given[0] as Uint8Array));
    restore();
    const body = Buffer.concat(chunks);
    const isPage =
      response.statusCode === 200 &&
      String(response.get('content-type')).startsWith('text/html') &&
      !response.get('cache-control')?.includes('no-store');
    if (isPage) done(body).catch((error: Error) => response.destroy(error));
    else response.end(body);
    return response;
  }) as Response['end'];
}
