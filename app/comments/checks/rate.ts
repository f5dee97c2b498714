import type { Check } from './check';

/** Holds what comes faster than somebody writes. */
export const checkRate: Check = ({ author: { postedLastHour }, settings: { commentsPerHour } }) =>
  commentsPerHour !== null && postedLastHour >= commentsPerHour
    ? { reason: 'rate', values: { count: postedLastHour, most: commentsPerHour } }
    : undefined;
