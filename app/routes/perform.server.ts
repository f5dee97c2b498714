import type { Actor } from '~/accounts/actor';
import { type Clock, systemClock } from '~/platform/clock.server';
import { inTransaction, type Tx } from '~/platform/db.server';

/** Runs one operation of a domain for an actor, in a transaction of its own. */
export const perform = <I, R>(
  operation: (tx: Tx, clock: Clock, actor: Actor, input: I) => Promise<R>,
  actor: Actor,
  input: I,
): Promise<R> => inTransaction((tx) => operation(tx, systemClock, actor, input));
