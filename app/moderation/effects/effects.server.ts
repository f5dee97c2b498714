import type { DeskDecision } from '../decision';
import { approve } from './approve.server';
import { duplicate } from './duplicate.server';
import type { Effect } from './effect';
import { hide } from './hide.server';
import { mark } from './mark.server';
import { move } from './move.server';
import { restrict, warn } from './person.server';
import { redact } from './redact.server';
import { removeFile } from './remove-file.server';
import { retag } from './retag.server';
import { returnToAuthor } from './return.server';
import { suggest } from './suggest.server';

/** Nothing changes but the record: somebody looked, and it stays. */
const keep: Effect = {
  apply: async () => ({}),
  undo: async () => ({}),
  stillStands: async () => true,
};

/** What each decision does. */
export const EFFECTS: Record<DeskDecision, Effect> = {
  approve,
  keep,
  suggest,
  return: returnToAuthor,
  hide,
  redact,
  move,
  duplicate,
  retag,
  pin: mark('pinned'),
  highlight: mark('highlighted'),
  lock: mark('locked'),
  'close-replies': mark('repliesClosed'),
  'remove-file': removeFile,
  warn,
  watch: restrict('watched'),
  pause: restrict('paused'),
  block: restrict('blocked'),
};
