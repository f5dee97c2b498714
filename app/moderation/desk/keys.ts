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

/** The keys of everything else on the desk. */
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

/** With Shift the form opens, for a note, of a decision whose key alone takes it at once. */
export const withShift = (key: string): string => key.toUpperCase();
