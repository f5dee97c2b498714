import type { Worded } from '~/ui/worded';

/** Why something waits for a moderator, the most urgent first: the order of the queue. */
export const CAUSES = [
  'grave',
  'hiddenByFlags',
  'contested',
  'flagged',
  'held',
  'heldEdit',
  'organisation',
  'infected',
  'scan',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Flags for these go before all else: somebody may come to harm while they wait. */
export const GRAVE_REASONS = ['unlawful', 'hate', 'personal-data'] as const;

/** What waits for a comment's author, and not for the team: a filter of its own. */
export const AUTHOR_CAUSES = ['returned', 'suggested'] as const;
export type AuthorCause = (typeof AUTHOR_CAUSES)[number];

/** Something that waits, as a list shows it. */
export interface QueueLine {
  /** As in its address: "comment-47". */
  key: string;
  /** All of them, the most urgent first. */
  causes: (Cause | AuthorCause)[];
  /** Since when the oldest of them waits, ISO. */
  since: string;
  /** The comment's number, of a contested decision too; null: it is about a membership, or about a decision on no comment. */
  number: number | null;
  /** Who wrote it, or who asks; null: nobody is named. */
  who: string | null;
  /** Its first words, or the organisation that somebody asks to speak for. */
  opening: { text: string; language: string | null };
  /** Since today, in the time zone of the space: the hour says more than the day. */
  isSinceToday: boolean;
  /** Who works on it now; null: nobody. */
  claim: Claim | null;
}

/** Who works on an item. */
export interface Claim {
  name: string;
  /** The reader's own. */
  isMine: boolean;
  /** ISO. */
  since: string;
}

/** A part of the queue, and how much of it there is. */
export interface Queue {
  lines: QueueLine[];
  filters: QueueFilters;
  /** Of the reader's whole queue, whatever is filtered: items that have each cause, and all items; and what waits for others of the team, or for authors. */
  counts: Record<Cause, number> & { all: number; waitingForOthers: number; waitingForAuthor: number };
  /** Items that pass the filters. */
  found: number;
  /** Keys of the pages before and after, for `?after=` and `?before=`; null: there is none. */
  earlier: string | null;
  later: string | null;
  /** What can be chosen from. */
  choices: {
    /** Questions by number, priorities by code. */
    places: { key: string; number: number | null; code: string | null; label: Worded | null }[];
    /** BCP 47. */
    languages: string[];
  };
}

export const CLAIM_FILTERS = ['unclaimed', 'mine'] as const;
/** What waits for its author (returned comments, open suggestions), and what others of the team decide on. */
export const WAITS_FILTERS = ['author', 'others'] as const;

/** What of the queue is looked at. */
export interface QueueFilters {
  cause?: Cause;
  /** "question-2", "priority-O6", "none". */
  place?: string;
  /** BCP 47. */
  language?: string;
  claim?: (typeof CLAIM_FILTERS)[number];
  /** In place of what the reader can decide on. */
  waits?: (typeof WAITS_FILTERS)[number];
}
