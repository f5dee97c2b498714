import type { Moderation } from '~/spaces/space';
import type { SpaceFrame } from '~/spaces/space-view';
import type { Worded } from '~/ui/worded';
import type { DecisionKind } from '../decision';

/** What becomes of comments; each comment of a space is counted in one of these. */
export const COMMENT_FATES = [
  'published',
  'pending',
  'hidden',
  'returned',
  'withdrawn',
  'takenBack',
] as const;
export type CommentFate = (typeof COMMENT_FATES)[number];

/** What anybody may know of the moderation of a space: numbers and rules, nobody's name. */
export interface ModerationNumbers {
  space: SpaceFrame;
  /** All comments, whatever became of them. */
  comments: number;
  fates: { fate: CommentFate; count: number }[];
  /** Later texts of published comments that wait to be looked at. */
  heldEdits: number;
  /** Most frequent first. */
  kinds: { kind: DecisionKind; count: number }[];
  /** In the secretariat's order; `hid` are those decisions that hid a comment. */
  reasons: { code: string; title: Worded; count: number; hid: number }[];
  decisions: number;
  /** Decisions that were taken back. */
  undone: number;
  flags: { all: number; open: number };
  /** Of decisions for which somebody waited; the times are null where there is none. */
  waits: {
    decisions: number;
    withinDay: number;
    medianMinutes: number | null;
    longestMinutes: number | null;
  };
  contests: { all: number; open: number; upheld: number; overturned: number };
  rules: ModerationRules;
}

/** What is looked at first, as far as readers are told: which words, links, people and organisations a team looks for is its own to know. */
export interface ModerationRules {
  moderation: Moderation;
  firstComments: number;
  namesGroups: boolean;
  listsWords: boolean;
  otherLanguages: boolean;
  flagsToHide: number | null;
}
