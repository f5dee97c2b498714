import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { partsOf } from './match-route';

/** Answers with the pages of the build, each request by the part of it that can; `getLoadContext` is what they get to know of the request. */
export function answerPages(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const partFor = partsOf(build);
  const answers = new Map<ServerBuild, RequestHandler>();
  return (request, response, next) => {
    // As the pages read it, with what stands in it for a way resolved.
    const address = `http://localhost${request.originalUrl}`;
    const part = URL.canParse(address) ? partFor(new URL(address).pathname) : build;
    const answer =
      answers.get(part) ??
      (createRequestHandler({ build: part, mode: 'production', getLoadContext }) as RequestHandler);
    answers.set(part, answer);
    return answer(request, response, next);
  };
}
