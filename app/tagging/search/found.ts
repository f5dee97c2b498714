import type { AttachmentView } from '~/attachments/attachment-view';
import type { CommentView } from '~/comments/comment-view';
import type { Snippet } from '~/comments/search/snippet';
import type { TermView } from '~/frameworks/term-view';

/** A comment as a result names it. */
export type FoundComment = Pick<
  CommentView,
  'number' | 'speaker' | 'posted' | 'parent' | 'question' | 'block' | 'priority' | 'status' | 'intake'
>;

/** One result: what it is, and the words found in it. */
export type Found = { id: string; snippet: Snippet } & (
  | { kind: 'comment'; comment: FoundComment }
  | { kind: 'attachment'; comment: FoundComment; file: AttachmentView }
  | { kind: 'question'; number: number }
  | { kind: 'priority'; term: TermView }
  | { kind: 'block'; number: number; place: number }
);
