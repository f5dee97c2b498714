import { type Clock, systemClock } from './clock.server';
import { inTransaction, type Tx } from './db.server';

/** Runs one operation of a domain for who asks, in a transaction of its own: what a route does with its input. */
export const perform = <A, I, R>(
  operation: (tx: Tx, clock: Clock, actor: A, input: I) => Promise<R>,
  actor: A,
  input: I,
): Promise<R> => inTransaction((tx) => operation(tx, systemClock, actor, input));
