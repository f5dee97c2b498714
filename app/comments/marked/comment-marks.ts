import type { Worded } from '~/ui/worded';

/** What moderators made of a comment, as readers see it. */
export interface CommentMarks {
  isPinned: boolean;
  isHighlighted: boolean;
  isDuplicate: boolean;
  /** Of a duplicate: the number of the comment that says the same, where that is public. */
  sameAs: number | null;
  /** Numbers of the public comments that were marked as saying the same as it. */
  sayTheSame: number[];
  /** Why passages were removed from its text. */
  redactedFor: Worded[];
  /** Nobody replies any more: in its whole thread, or to it. */
  closed: 'thread' | 'replies' | null;
}
