import type { AttachmentView } from '~/attachments/attachment-view';
import type { CommentStatus } from '~/comments/comment';
import type { TermView } from '~/frameworks/term-view';
import type { DecisionKind, DeskDecision } from '../decision';
import type { ReasonOnOffer } from './read-reasons.server';

/** What every form of a decision asks. */
export interface AskedWhy {
  kind: DecisionKind;
  reasons: ReasonOnOffer[];
  /** Code of the reason that is chosen to begin with. */
  usual: string | null;
  /** Somebody is mailed what was decided. */
  isTold: boolean;
  /** They may ask for another look. */
  isContestable: boolean;
  /** Somebody with an account is concerned. */
  hasReader: boolean;
}

/** What a form on another decision asks. */
export interface AskedWhyAgain extends AskedWhy {
  /** As what the comment stands once that decision is taken back, where its kind alone does not say it. */
  standsAgain: StandsAgain | null;
}

/** It waits or is with its author again; a change of it waits again, which had been given back, or let stand. */
export type StandsAgain = 'pending' | 'returned' | 'change' | 'approvedChange';

/** The form of one decision on a comment. */
export interface DecisionFormView {
  slug: string;
  number: number;
  kind: DeskDecision;
  status: CommentStatus;
  /** It is public, and a later text of it waits: that is what is decided on. */
  isOfChange: boolean;
  /** Why it is not possible, in words; null: it is. */
  refusal: string | null;
  /** What is decided on, as it is now; the form sends it back. */
  seen: string;
  why: AskedWhy;
  details: DecisionDetails;
  /** Of a form that is shown again: from what it is said what changed meanwhile. */
  past: SubjectPast | null;
}

/** What the form of a decision asks besides the reason. */
export interface DecisionDetails {
  /** Of a suggestion: the Markdown that would be changed. */
  markdown: string | null;
  /** Of a redaction: the plain text that readers see. */
  text: string | null;
  language: string;
  places: PlaceGroup[];
  /** Where it stands now, by the key of a place. */
  place: string | null;
  replies: number;
  /** Comments that say nearly the same. */
  alike: AlikeComment[];
  tags: TagToKeep[];
  files: AttachmentView[];
}

export interface PlaceGroup {
  kind: 'space' | 'questions' | 'priorities' | 'blocks';
  places: { key: string; code: TermView | null; number: number | null; label: string; language: string }[];
}

export interface AlikeComment {
  number: number;
  percent: number;
  opening: string;
  language: string;
}

export interface TagToKeep {
  id: string;
  term: TermView;
  isConfirmed: boolean;
  /** The words that it rests on; null: the whole comment. */
  quote: string | null;
  /** The file whose words they are. */
  fileName: string | null;
}

/** What was done to a comment, as far as somebody who decides on it may have missed it. */
export interface SubjectPast {
  language: string;
  /** All revisions' plain texts, oldest first. */
  revisions: { number: number; text: string }[];
}
