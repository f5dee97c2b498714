import type { Check } from './check';

/** Holds what was posted sooner after its form was first given out than anybody reads a question and writes. */
export const checkTooFast: Check = ({ written: { seconds }, settings: { secondsLeast } }) =>
  seconds !== null && seconds < secondsLeast
    ? { reason: 'tooFast', values: { count: seconds, least: secondsLeast } }
    : undefined;
