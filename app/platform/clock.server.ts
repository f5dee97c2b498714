import { v7 } from 'uuid';

/** Where times and identifiers come from, so that golden files hold: tests pass their own. */
export interface Clock {
  now(): Date;
  /** A UUID v7: sorts by time of creation. */
  newId(): string;
}

export const systemClock: Clock = { now: () => new Date(), newId: () => v7() };
