import type { RequestHandler, Response } from 'express';

/** As much of a body that nobody wanted is read and thrown away, and for so long. */
const DISCARD_BYTES = 64 * 1024 * 1024;
const DISCARD_SECONDS = 20;

/**
 * Lets a request be sent to its end before its answer ends. A form that is refused before it is read (by somebody who is not signed
 * in, say) would otherwise be cut off in the middle, and browsers show a broken connection instead of the refusal.
 */
export const readOutRequests: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next();
  const end = response.end.bind(response) as (...given: unknown[]) => Response;
  response.end = ((...given: unknown[]) => {
    if (request.readableEnded || request.destroyed) return end(...given);
    let left = DISCARD_BYTES;
    let isOver = false;
    const finish = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      end(...given);
    };
    const timer = setTimeout(finish, DISCARD_SECONDS * 1000);
    // Whoever was reading has answered: what comes now is nobody's.
    request.removeAllListeners('data');
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) finish();
    });
    for (const over of ['end', 'error', 'close']) request.once(over, finish);
    request.resume();
    return response;
  }) as Response['end'];
  next();
};
