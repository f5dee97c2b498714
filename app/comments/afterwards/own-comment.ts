import type { Precision } from '~/ui/moment';
import type { Worded } from '~/ui/worded';
import type { CommentStatus } from '../comment';
import type { CommentView } from '../comment-view';
import type { WritingPlace } from '../writing/writing-place';
import type { ToldReason } from './hold-words';

/** A comment of one's own, as a line of the list of all of them. */
export interface OwnComment {
  id: string;
  number: number;
  space: { slug: string; title: Worded; timeZone: string };
  place: Pick<CommentView, 'question' | 'block' | 'priority'>;
  /** The number of the comment that it replies to. */
  replyTo: number | null;
  status: CommentStatus;
  posted: { at: string | null; precision: Precision };
  opening: Worded;
  nameWithheld: boolean;
  /** Organisations that were asked to sign it and for which nobody can answer yet. */
  unspoken: string[];
  /** Why it, or its last change, waits. */
  reasons: ToldReason[];
  hasHeldChange: boolean;
  /** Published ones. */
  replies: number;
  canEdit: boolean;
  /** ISO; null: it cannot be changed (any more), or for as long as it takes. */
  editableUntil: string | null;
  canWithdraw: boolean;
}

/** What one is writing and has not posted yet. */
export interface UnpostedDraft {
  id: string;
  space: { slug: string; title: Worded; timeZone: string };
  place: WritingPlace;
  /** Empty where only priorities were chosen or files added. */
  opening: string;
  /** ISO. */
  savedAt: string;
}

export interface OwnCommentsPage {
  drafts: UnpostedDraft[];
  comments: OwnComment[];
  before: string | null;
  after: string | null;
}
