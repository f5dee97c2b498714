import type { Request, RequestHandler, Response } from 'express';
import { type Actor, anonymous } from '~/accounts/actor';
import { readPerson } from '~/accounts/read-person.server';
import { readSession, SESSION_COOKIE } from '~/accounts/sessions.server';
import { touchSession } from '~/accounts/touch-session.server';
import type { Env } from '~/platform/env.server';

/** Whose request it is. */
export interface Visit {
  actor: Actor;
  /** The session's identifier, not its secret; null for those who are not signed in. */
  sessionId: string | null;
}

/** Whether a request brings a session, good or not: its answer is its own, and never kept. */
export const bringsSession = (request: Request): boolean =>
  request.headers.cookie?.includes(`${SESSION_COOKIE}=`) ?? false;

/** Finds out who asks, and renews or forgets the cookie where that is due. */
export function identify(env: Env): RequestHandler {
  return (request, response, next) => {
    visitOf(env, request, response)
      .then((visit) => {
        response.locals.visit = visit;
        next();
      })
      .catch(next);
  };
}

/** What `identify` found. */
export const visitAt = (response: Response): Visit => response.locals.visit as Visit;

/** Who a request comes from, asked again while it is still being answered: they may have signed out meanwhile. */
export async function whoStillAsks(env: Env, request: Request): Promise<Actor> {
  if (!bringsSession(request)) return anonymous;
  const { session } = await readSession(env.publicUrl, request.headers.cookie);
  return (session && (await readPerson(session.accountId))) ?? anonymous;
}

async function visitOf(env: Env, request: Request, response: Response): Promise<Visit> {
  const nobody: Visit = { actor: anonymous, sessionId: null };
  if (!bringsSession(request)) return nobody;
  const { session, setCookie } = await readSession(env.publicUrl, request.headers.cookie);
  if (setCookie) response.append('Set-Cookie', setCookie);
  const person = session && (await readPerson(session.accountId));
  if (!person) return nobody;
  await touchSession(session.sessionId, new Date());
  return { actor: person, sessionId: session.sessionId };
}
