import type { CommentOrigin, CommentStatus } from '~/comments/comment';
import type { DecisionKind } from './decision';

export const MARK_KINDS = ['pinned', 'highlighted', 'locked', 'repliesClosed', 'duplicate'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export type RestrictionKind = 'watched' | 'paused' | 'blocked';

/** What of a comment decides which decisions are possible: all that the state machine knows. */
export interface CommentState {
  status: CommentStatus;
  origin: CommentOrigin;
  /** It begins a thread. */
  isTop: boolean;
  /** A later text of it waits to be looked at. */
  hasHeldEdit: boolean;
  /** A moderator's suggestion waits for its author. */
  hasSuggestion: boolean;
  openFlags: number;
  marks: readonly MarkKind[];
  /** Files that it still has. */
  files: number;
  /** Who wrote it has an account here that is still open: somebody who can be told, and can answer. */
  hasAuthor: boolean;
  /** Who wrote it is on the team. */
  isByTeam: boolean;
  /** Of its author, in this space. */
  restriction: RestrictionKind | null;
}

/** Where one is in the record: a decision that could be taken back. */
export interface PastDecision {
  kind: DecisionKind;
  isUndone: boolean;
  /** What it made still is as it made it. */
  stillStands: boolean;
}
