import type { Check } from './check';

/** Holds the first comments of somebody, where the space wishes to know people before they publish by themselves. */
export const checkFirstComments: Check = ({ author: { postedHere }, settings: { firstComments } }) =>
  postedHere < firstComments ? { reason: 'firstComments', values: { count: firstComments } } : undefined;
