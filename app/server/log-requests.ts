import { randomUUID } from 'node:crypto';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { log } from '~/platform/log.server';
import { matchServerRoutes } from './match-route';

/** One line per request: id, method, route (never the address: it can name people), status, milliseconds. No personal data. */
export function logRequests(build: ServerBuild): RequestHandler {
  const routeOf = matchServerRoutes(build);
  return (request, response, next) => {
    const id = randomUUID();
    const began = process.hrtime.bigint();
    response.set('X-Request-Id', id);
    response.once('close', () => {
      const milliseconds = Math.round(Number(process.hrtime.bigint() - began) / 1e5) / 10;
      log.info(
        {
          id,
          method: request.method,
          route: routeOf(request.path),
          status: response.statusCode,
          milliseconds,
          cut: !response.writableFinished || undefined,
        },
        'request',
      );
    });
    next();
  };
}
