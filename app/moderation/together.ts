import type { DeskDecision } from './decision';

/** What can be decided on many at once: what needs no look into each. */
export const TOGETHER = [
  'approve',
  'keep',
  'hide',
  'return',
  'move',
  'lock',
  'close-replies',
] as const satisfies DeskDecision[];
export type DecisionTogether = (typeof TOGETHER)[number];
export const isDecisionTogether = (kind: string | null | undefined): kind is DecisionTogether =>
  (TOGETHER as readonly string[]).includes(kind ?? '');

/** So many at once, so that the others of the team do not wait for long. */
export const TOGETHER_MOST = 100;
