import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { deviceName } from '~/accounts/device-name';
import type { Env } from '~/platform/env.server';
import { answerError } from './answer-error';
import { answerPages } from './answer-pages';
import { answerHealth } from './health';
import { identify, visitAt } from './identify';
import { STOPPING } from './listen';
import { makeLive } from './live/answer-live';
import { logRequests } from './log-requests';
import { cachePages } from './page-cache';
import { readOutRequests } from './read-out';
import { readBrokenAddresses, refuseForeignOrigins, setSecurityHeaders } from './safety';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = join(ROOT, 'build');

/** Files whose name carries their hash never change. */
const YEAR = '365d';

/** Where open pages of a space hear of new comments. */
const LIVE = /^(?:\/[a-z]{2,3})?\/spaces\/([^/]+)\/live$/;

/** The HTTP application: health, files, then the pages, each through the same few steps. */
export async function createApp(env: Env): Promise<Express> {
  const build = await loadBuild();
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Behind proxies the reader's address is what the nearest one of ours says; without, it is the connection's.
  app.set('trust proxy', env.trustedProxies);
  app.use(logRequests(build));
  app.use(setSecurityHeaders);
  app.use(readBrokenAddresses);
  app.get('/healthz', answerHealth);
  // Files are compressed as they leave; the pages bring their own bytes, compressed once.
  app.use(
    '/assets',
    compression(),
    express.static(join(BUILD, 'client', 'assets'), { immutable: true, maxAge: YEAR, etag: true }),
  );
  app.use(express.static(join(BUILD, 'client'), { maxAge: '1h', etag: true, index: false }));
  app.use(readOutRequests);
  app.use(refuseForeignOrigins(env));
  app.use(identify(env));
  const live = makeLive(env);
  app.get(LIVE, live.answer);
  app.once(STOPPING, () => void live.close());
  app.use(cachePages());
  app.use(
    answerPages(build, (request, response) => ({
      ...visitAt(response),
      publicUrl: env.publicUrl,
      clientAddress: request.ip ?? '',
      device: deviceName(request.get('user-agent') ?? null),
    })),
  );
  app.use(answerError);
  return app;
}

async function loadBuild(): Promise<ServerBuild> {
  const path = join(BUILD, 'server', 'index.js');
  if (!existsSync(path))
    throw new Error('The pages are not built. `npm start` builds them; or run `npm run build`.');
  return import(pathToFileURL(path).href) as Promise<ServerBuild>;
}
