import type { AttachmentView } from '~/attachments/attachment-view';
import type { TermView } from '~/frameworks/term-view';
import type { Precision } from '~/ui/moment';
import type { Worded } from '~/ui/worded';
import type { CommentStatus, IntakeChannel } from './comment';
import type { CommentMarks } from './marked/comment-marks';

/** On whose behalf a comment speaks, as far as the reader may know. */
export interface Speaker {
  /** True: the author asked to be left unnamed; for the public the rest is empty. */
  withheld: boolean;
  /** It speaks as the moderators of its consultation. */
  asTeam: boolean;
  organisations: {
    name: string;
    slug: string;
    stakeholderGroups: string[];
    confirmed: boolean;
    /** By the secretariat, afterwards; the comment does not state it. */
    isAssigned: boolean;
  }[];
  /** As printed; null where the source names nobody. */
  person: string | null;
  /** Closed the account: the comment stayed, the name went. */
  isFormer: boolean;
  /** Of somebody who speaks for no organisation, as the secretariat assigned it; like the country or region. */
  stakeholderGroup: string | null;
  place: Worded | null;
  /** What the source prints under the name; never an organisation. */
  label: string | null;
}

/** A comment as it is shown: published, in its current revision. */
export interface CommentView {
  id: string;
  number: number;
  path: string;
  depth: number;
  status: CommentStatus;
  language: string;
  speaker: Speaker;
  posted: { at: string | null; precision: Precision };
  /** When its author last changed it, ISO; null: it is as it was posted. */
  editedAt: string | null;
  /** Null at the top of a thread; a parent that is gone (withdrawn, hidden) has no speaker, one that is not public yet no number. */
  parent: { number: number; speaker: Speaker | null } | { number: null } | null;
  question: { number: number; text: Worded } | null;
  /** The paragraph of the workplan that it speaks of: its number, its place in the current version, and, where it has none any more, its last text. */
  block: { number: number; place: number | null; lastText: string | null; language: string } | null;
  /** The priority of the workplan that it speaks of, by its author's choice of the place. */
  priority: TermView | null;
  revisionId: string;
  html: string;
  marked: CommentMarks;
  /** The reader wrote it. */
  isOwn: boolean;
  attachmentMissing: boolean;
  /** How it came, where it was received elsewhere and entered here. */
  intake: { channel: IntakeChannel; enteredAt: string } | null;
  /** Empty, too, where the reader may not know whose they are. */
  files: AttachmentView[];
}

export const commentAddress = (spaceSlug: string, number: number): string =>
  `/spaces/${spaceSlug}/comments/${number}`;

/** A comment's place in a page. */
export const commentAnchor = (number: number): string => `comment-${number}`;

/**
 * A key just before a thread, so that `?after=` opens the discussion at it.
 * `path` is the path of any comment of the thread.
 */
export function keyBeforeThread(path: string): string | null {
  const root = Number(path.slice(0, 8));
  return root <= 1 ? null : `${String(root - 1).padStart(8, '0')}.99999999`;
}
