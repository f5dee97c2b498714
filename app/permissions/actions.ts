import { ACCOUNT_ACTIONS } from './account-actions';
import type { Action } from './action';
import { DESK_ACTIONS } from './desk-actions';
import { MODERATION_ACTIONS } from './moderation-actions';
import { READING_ACTIONS } from './reading-actions';
import { WRITING_ACTIONS } from './writing-actions';

/** All that can be done here, each with its rule. A route that none of these names is refused by the tests. */
export const ACTIONS = {
  ...READING_ACTIONS,
  ...WRITING_ACTIONS,
  ...ACCOUNT_ACTIONS,
  ...DESK_ACTIONS,
  ...MODERATION_ACTIONS,
} satisfies Record<string, Action>;

export type ActionKey = keyof typeof ACTIONS;
