import type { DeskDecision } from '../decision';

/** The key of each decision on a comment; where two share one, they are never offered on the same page. */
export const DECISION_KEYS: Record<DeskDecision, string> = {
  approve: 'a',
  keep: 'k',
  suggest: 's',
  return: 'r',
  hide: 'h',
  redact: 'x',
  move: 'm',
  duplicate: 'd',
  retag: 't',
  pin: 'p',
  highlight: 'g',
  lock: 'l',
  'close-replies': 'c',
  'remove-file': 'f',
  warn: 'w',
  watch: 'v',
  pause: 'z',
  block: 'b',
};

/** What is decided with one press, for its usual reason; with Shift its form opens, for a note. */
export const AT_ONCE: readonly DeskDecision[] = ['approve', 'keep'];

/** The keys of everything else on an item's page, and of the way back from any page. */
export const DESK_KEYS = {
  next: 'j',
  previous: 'i',
  queue: 'q',
  note: 'n',
  undo: 'u',
  take: 'o',
  uphold: 'k',
  overturn: 'u',
  confirm: 'a',
  decline: 'r',
} as const;

/** The keys of the queue; j and i as on an item (and the arrows, once a line has the focus) go from line to line in `public/moderate.js`. */
export const QUEUE_KEYS = { start: 's', together: 't', queue: 'q' } as const;

/** The same key with Shift. */
export const withShift = (key: string): string => key.toUpperCase();
