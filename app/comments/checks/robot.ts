import type { Check } from './check';

/** Holds what came with a field filled in that no person sees: a program fills in whatever a form has. */
export const checkRobot: Check = ({ written: { isTrapped } }) =>
  isTrapped ? { reason: 'robot', values: {} } : undefined;
