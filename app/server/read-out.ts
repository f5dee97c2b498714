import type { RequestHandler, Response } from 'express';

/** A form of ours is shorter; a longer body is the reader's own to throw away (`platform/form.server.ts`). */
const DRAINED_BYTES = 1024 * 1024;
const DRAINED_SECONDS = 5;

/**
 * Lets a form be sent to its end before its answer ends. One that is refused before it is read (from somebody who is not signed in,
 * say) would otherwise be cut off in the middle, and browsers show a broken connection instead of the refusal.
 */
export const readOutRequests: RequestHandler = (request, response, next) => {
  if (!(Number(request.get('content-length')) <= DRAINED_BYTES)) return next();
  const end = response.end.bind(response) as (...given: unknown[]) => Response;
  response.end = ((...given: unknown[]) => {
    if (request.readableEnded || request.destroyed) return end(...given);
    let isOver = false;
    const finish = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      end(...given);
    };
    const timer = setTimeout(finish, DRAINED_SECONDS * 1000);
    // Whoever was reading has answered: what comes now is nobody's.
    request.removeAllListeners('data');
    request.on('data', () => undefined);
    for (const over of ['end', 'error', 'close']) request.once(over, finish);
    request.resume();
    return response;
  }) as Response['end'];
  next();
};
