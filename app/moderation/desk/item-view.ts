import type { CommentStatus } from '~/comments/comment';
import type { SpaceFrame } from '~/spaces/space-view';
import type { TaggedComment } from '~/tagging/tagged-comment.server';
import type { Worded } from '~/ui/worded';
import type { DecisionKind, DeskDecision } from '../decision';
import type { QueueItemKey } from '../moderation-address';
import type { AuthorCause, Cause, Claim, Queue } from './queue';

/** One item of the queue on its page: the list beside it, what it is about, and what can be done. */
export interface ItemPage {
  space: SpaceFrame;
  item: QueueItemKey;
  /** As in its address: "comment-47". */
  key: string;
  /** The filters of the list, as the query of an address ("" or "?cause=held"): the page's own links and forms carry them on. */
  search: string;
  list: Queue;
  /** What was decided on the page before; null: nothing. */
  decided: DecidedView | null;
  /** Neighbours in the list, by key. */
  next: string | null;
  previous: string | null;
  /** Who works on it; null: nobody. */
  claim: Claim | null;
  /** Nobody else works on it: forms are offered. */
  mayAct: boolean;
  /** Why this reader decides nothing here (a comment of their own, say), in words; null: they may. */
  refusal: string | null;
  /** The comment that it is about, of a contested decision too; null: of a membership, or a decision on no comment. */
  comment: DeskComment | null;
  /** Since when it waits, ISO; null: it does not (any more). */
  since: string | null;
  contest: ContestView | null;
  member: MemberView | null;
}

/** What was decided on the page before. */
export interface DecidedView {
  /** Several comments at once: each with its decision; the numbers are null then. */
  together: { number: number; comment: number; mayUndo: boolean }[] | null;
  number: number | null;
  kind: DecisionKind | null;
  comment: number | null;
  /** A later text was given back, not the comment. */
  isChange?: boolean;
  mayUndo: boolean;
}

/** A comment as the desk shows it. */
export interface DeskComment {
  id: string;
  number: number;
  /** Opaque; forms send it back as `seen`. */
  seen: string;
  /** As readers see it, or would. */
  shown: TaggedComment;
  language: string;
  /** Of the revision that stands. */
  markdown: string;
  text: string;
  causes: CauseView[];
  /** A later text of it that waits; with what stands for the difference. */
  heldEdit: { text: string; at: string } | null;
  /** A moderator's proposal that waits for its author. */
  suggestion: { text: string; at: string } | null;
  flags: FlagView[];
  /** Files that are still there. */
  files: { id: string; name: string }[];
  /** Comments below it, in whatever state: they go along when it moves. */
  replies: number;
  marks: {
    kind: 'pinned' | 'highlighted' | 'locked' | 'repliesClosed' | 'duplicate';
    original: number | null;
  }[];
  decisions: PastDecisionView[];
  notes: TeamNoteView[];
  context: CommentContext;
  actions: DeskAction[];
}

/** Why it waits, in the words of the catalogue `desk.moderation.cause.…`, `…hold.…`. */
export interface CauseView {
  cause: Cause | AuthorCause;
  /** Of a hold: its reasons with what fills their words. */
  holds: { reason: string; values: Record<string, string | number> }[];
}

export interface FlagView {
  id: string;
  reason: Worded;
  text: string | null;
  who: string;
  at: string;
  isOpen: boolean;
}

export interface PastDecisionView {
  id: string;
  number: number;
  kind: DecisionKind;
  reason: Worded;
  /** Null: a rule of the space. */
  who: string | null;
  at: string;
  /** `text` null: it was blanked. */
  notes: { reader: 'author' | 'team' | 'both'; text: string | null }[];
  /** The number of the decision that it takes back. */
  undoes: number | null;
  /** The number of the decision that took it back. */
  undoneBy: number | null;
  contest: { text: string | null; at: string; isOpen: boolean } | null;
  /** It could be taken back, as far as its kind says. */
  mayUndo: boolean;
}

export interface TeamNoteView {
  id: string;
  who: string | null;
  /** Null: blanked. */
  text: string | null;
  at: string;
  isMine: boolean;
}

/** What stands beside a comment. */
export interface CommentContext {
  author: {
    name: string | null;
    /** It has an account here that is still open. */
    hasAccount: boolean;
    organisations: { name: string; slug: string; confirmed: boolean }[];
    /** Comments in this space, this one included. */
    comments: number;
    published: number;
    /** Decisions on comments of theirs in this space, by kind; the commonest first. */
    decisions: { kind: DecisionKind; count: number }[];
    restriction: { kind: 'watched' | 'paused' | 'blocked'; until: string | null } | null;
    isOnTeam: boolean;
  } | null;
  parent: {
    number: number;
    status: CommentStatus;
    who: string | null;
    text: string;
    language: string;
  } | null;
  question: { number: number; text: Worded } | null;
  priority: { code: string; title: Worded | null } | null;
  block: { number: number } | null;
  /** Numbers of comments that say nearly the same, the likest first. */
  alike: { number: number; percent: number }[];
}

/** What can be done from the page of a comment. */
export interface DeskAction {
  kind: DeskDecision;
  /** Null: it can be done; else why not, in words. */
  refusal: string | null;
}

export interface ContestView {
  /** Of the decision that is contested. */
  decision: PastDecisionView;
  who: string;
  text: string | null;
  at: string;
  /** Somebody answered it. */
  isAnswered: boolean;
}

export interface MemberView {
  id: string;
  who: string;
  email: string | null;
  organisation: { id: string; name: string; slug: string; isConfirmed: boolean; members: number };
  requestedAt: string;
  /** Numbers of comments that they posted for it in this space. */
  comments: number[];
  /** It waits. */
  isOpen: boolean;
}
