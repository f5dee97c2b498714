import type { Check } from './check';

/** Holds what somebody writes whom the team decided to look at first. */
export const checkWatched: Check = ({ author: { isWatched } }) =>
  isWatched ? { reason: 'watched', values: {} } : undefined;
