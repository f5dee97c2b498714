import type { Fingerprint } from './fingerprint.server';
import type { ScreeningSettings } from './screening-settings';

/** Why a comment is held; each has words in the catalogue, filled with the hold's values. */
export const HOLD_REASONS = [
  'robot',
  'tooFast',
  'rate',
  'tooShort',
  'long',
  'links',
  'duplicate',
  'nearDuplicate',
  'listedWords',
  'listedLinks',
  'watched',
  'namedGroup',
  'firstComments',
  'language',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** A reason for a moderator to look first. `values` fill its words: numbers as they are counted, several words joined with ", ". */
export interface Hold {
  reason: HoldReason;
  values: Readonly<Record<string, string | number>>;
}

/** A comment of the space that a new one may repeat. */
export interface RecentText {
  /** Its number in the space. */
  number: number;
  /** By the same account. */
  isOwn: boolean;
  fingerprint: Fingerprint;
}

/** Everything that the checks know of a new comment; they ask nothing else. */
export interface CommentFacts {
  /** The plain text of what is shown. */
  text: string;
  /** The HTML of `renderMarkdown`: what a link leads to stands there in one spelling, however it was written. */
  html: string;
  language: {
    /** BCP 47. */
    code: string;
    isSure: boolean;
  };
  author: {
    /** Comments of theirs that are published in this space. */
    postedHere: number;
    /** Comments of theirs in the last 60 minutes, in whatever space and state. */
    postedLastHour: number;
    accountAgeDays: number;
    /** The team of the space looks first at what they write. */
    isWatched: boolean;
    /** Stakeholder groups, by code: the person's own, and those of the organisations. */
    groups: readonly string[];
    /** Those that the person speaks for, and those that the comment speaks for; by slug. */
    organisations: readonly string[];
  };
  /** How it was written. */
  written: {
    /** From when its form was first given out until it was posted; null: nobody knows, or it is an edit. */
    seconds: number | null;
    /** A field was filled in that no person sees. */
    isTrapped: boolean;
  };
  /** Languages that the space offers, BCP 47. */
  offered: readonly string[];
  settings: ScreeningSettings;
  fingerprint: Fingerprint;
  /** Those to compare with, newest first. */
  recent: readonly RecentText[];
}

/** Looks at one thing; says why somebody should look at the comment first, or nothing. */
export type Check = (facts: CommentFacts) => Hold | undefined;
