import { BadInput, Conflict, Forbidden, NotFound } from './errors';

const STATUS: [new (message?: string) => Error, number][] = [
  [NotFound, 404],
  [Forbidden, 403],
  [Conflict, 409],
  [BadInput, 400],
];

/**
 * Runs a loader's or an action's work and turns what operations refuse with into an answer: 404, 403, 409, 400.
 * The only place that does; anything else stays an error and becomes a 500.
 */
export async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const status = STATUS.find(([kind]) => error instanceof kind)?.[1];
    if (status) throw new Response((error as Error).message, { status });
    throw error;
  }
}
