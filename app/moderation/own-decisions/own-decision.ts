import type { WordChange } from '~/platform/text/word-changes';
import type { Worded } from '~/ui/worded';
import type { DecisionKind } from '../decision';

/** Decisions that whom they concern may read; of the rest they see what it did, or nothing changed for them. */
export const SHOWN = [
  'approve',
  'suggest',
  'return',
  'hide',
  'redact',
  'move',
  'duplicate',
  'remove-file',
  'warn',
  'pause',
  'block',
  'lock',
  'close-replies',
  'uphold',
  'undo',
  'hide-by-flags',
] as const satisfies DecisionKind[];
export type ShownKind = (typeof SHOWN)[number];

const isShownKind = (kind: string): kind is ShownKind => (SHOWN as readonly string[]).includes(kind);

/** Whether a decision is for whom it concerns to read; one that takes another back, or leaves it as it is, only where they could read that. */
export const isShown = (decision: { kind: string; about: string | null }): decision is ShownDecision =>
  isShownKind(decision.kind) && (decision.about === null || isShownKind(decision.about));
interface ShownDecision {
  kind: ShownKind;
  about: ShownKind | null;
}

/** What was decided on something of one's own. Never who of the team did. */
export interface OwnDecision {
  id: string;
  kind: ShownKind;
  /** ISO. */
  at: string;
  space: { slug: string; title: Worded; timeZone: string };
  comment: { number: number; language: string } | null;
  reason: Worded;
  /** What the team wrote to it, for its author. */
  notes: string[];
  /** Of a pause, ISO. */
  until: string | null;
  /** The name of a file that was taken off. */
  file: string | null;
  /** What one had written, as it was then. */
  words: string | null;
  /** Of a removed passage and of a suggestion: the text with what is taken out and put in. */
  changes: WordChange[] | null;
  /** A suggestion waits for its author's answer. */
  isOpenSuggestion: boolean;
  /** The comment waits to be revised, and still can be. */
  canRevise: boolean;
  /** When it was taken back, ISO. */
  undoneAt: string | null;
  /** What it takes back or leaves as it is. */
  about: { id: string; kind: ShownKind } | null;
  contest: {
    /** ISO. */
    at: string;
    /** Null: blanked. */
    text: string | null;
    answer: { id: string; kind: ShownKind; at: string } | null;
  } | null;
  canContest: boolean;
}
