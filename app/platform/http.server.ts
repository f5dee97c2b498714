import {
  BadInput,
  Conflict,
  Forbidden,
  LinkGone,
  NotFound,
  SignInNeeded,
  TooLarge,
  TooManyAttempts,
} from './errors';

const STATUS: [abstract new (...details: never[]) => Error, number][] = [
  [NotFound, 404],
  [Forbidden, 403],
  [SignInNeeded, 401],
  [Conflict, 409],
  [LinkGone, 410],
  [BadInput, 400],
  [TooLarge, 413],
  [TooManyAttempts, 429],
];

/**
 * Runs a loader's or an action's work and turns what operations refuse with into an answer: 404, 403, 401, 409, 400, 413, 429 (which says when to try again).
 * The only place that does; anything else stays an error and becomes a 500.
 */
export async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const status = STATUS.find(([kind]) => error instanceof kind)?.[1];
    const headers = error instanceof TooManyAttempts ? { 'Retry-After': `${error.seconds}` } : undefined;
    if (status) throw new Response((error as Error).message, { status, headers });
    throw error;
  }
}

/** When to try again, where an action or a loader said so: Remix drops the headers of an answer whose route has no rule for them. */
export function retryAfter(answered: Record<'actionHeaders' | 'loaderHeaders', Record<string, Headers>>) {
  const all = [answered.actionHeaders, answered.loaderHeaders].flatMap((headers) => Object.values(headers));
  return all.map((headers) => headers.get('Retry-After')).find((wait) => wait !== null);
}
