import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Prisma, Tx } from '~/platform/db.server';
import type { Subject } from '../load-subject.server';
import type { KeptReason } from '../record-decision.server';

/** What a form says beyond the reason; each decision reads its own part. */
export interface Details {
  /** Of a suggestion: Markdown. */
  text?: string | undefined;
  /** Of a redaction: words that stand in the comment. */
  passage?: string | undefined;
  /** Of a move: the key of a place of writing. */
  place?: string | undefined;
  /** Of a duplicate: the number of the comment that says the same. */
  original?: number | undefined;
  /** Of a retagging: the ids of the tags that stand, and what to add, by comma. */
  tags?: string[] | undefined;
  add?: string | undefined;
  /** The id of an attachment. */
  file?: string | undefined;
  /** Of a pause. */
  days?: number | undefined;
}

export interface Deciding {
  tx: Tx;
  clock: Clock;
  actor: Actor;
  subject: Subject;
  reason: KeptReason;
  details: Details;
  /** The decision's own id: what it makes may point to it. */
  decisionId: string;
}

/** What an effect leaves behind for the record. */
export interface Applied {
  /** What undoing needs. */
  data?: Prisma.InputJsonObject;
  revisionId?: string;
  attachmentId?: string;
  /** Numbers of comments whose text is another now: evidence and search follow. */
  rewrote?: number[];
  /** It waited, and readers see it from now on. */
  isNewToReaders?: boolean;
  /** Numbers of comments that changed otherwise, besides the one decided on. */
  touched?: number[];
}

/** A decision as undoing reads it. */
export interface Undoable {
  id: string;
  revisionId: string | null;
  attachmentId: string | null;
  data: unknown;
}

export interface Undoing {
  tx: Tx;
  clock: Clock;
  subject: Subject;
  decision: Undoable;
}

/** What a decision does, in the transaction in which it is recorded, and how that is taken back. `whyNot` has let it pass before. */
export interface Effect {
  apply(deciding: Deciding): Promise<Applied>;
  undo(undoing: Undoing): Promise<Pick<Applied, 'rewrote' | 'touched'>>;
  /** Whether what it made still is as it made it. */
  stillStands(undoing: Omit<Undoing, 'clock'>): Promise<boolean>;
}
