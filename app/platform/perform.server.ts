import { type Clock, systemClock } from './clock.server';
import { inTransaction, type Tx } from './db.server';

/** Runs one operation of a domain for who asks, in a transaction of its own: what a route does with its input. `seconds` is how long it may take, where that is more than most. */
export const perform = <A, I, R>(
  operation: (tx: Tx, clock: Clock, actor: A, input: I) => Promise<R>,
  actor: A,
  input: I,
  seconds?: number,
): Promise<R> => inTransaction((tx) => operation(tx, systemClock, actor, input), seconds);
