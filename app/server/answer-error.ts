import type { ErrorRequestHandler } from 'express';
import { log } from '~/platform/log.server';

/** The last resort, for what went wrong outside the pages: a clear line with the status, nothing of the inside. */
export const answerError: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500) log.error({ err: error }, 'a request failed');
  const words =
    status === 500
      ? 'Something went wrong here. Try again in a moment.'
      : 'This address or request cannot be understood. Check it and try again.';
  response.status(status).type('text/plain').send(`${words}\n`);
};
