import type { CommentStatus } from '~/comments/comment';
import { updateCommentCounts } from '~/comments/update-comment-counts.server';
import type { Clock } from '~/platform/clock.server';
import { Prisma, type Tx } from '~/platform/db.server';
import type { Subject } from '../load-subject.server';

/** Why a comment waited, as it is put back when what ended the waiting is taken back. */
interface KeptHold {
  revisionId: string;
  position: number;
  reason: string;
  values: Prisma.JsonValue;
  /** ISO. */
  heldAt: string;
}

/** How a comment stood before a decision on whether it is public. */
export interface StoodBefore {
  status: CommentStatus;
  goneFor: Record<string, string> | null;
  holds: KeptHold[];
}

/** The status that a decision gave it, and the text that stood then: where either is another, somebody else came after. */
export interface StandsAfter {
  status: CommentStatus;
  standing: string;
}

export const stoodBefore = (subject: Subject): StoodBefore => ({
  status: subject.status,
  goneFor: subject.goneFor as Record<string, string> | null,
  holds: subject.holds.map(({ heldAt, ...hold }) => ({ ...hold, heldAt: heldAt.toISOString() })),
});

/** Gives a comment another status. `goneFor` is what readers are told of one that is public no more. */
export async function setStatus(
  tx: Tx,
  subject: Subject,
  status: CommentStatus,
  goneFor: Record<string, string> | null = null,
): Promise<void> {
  await tx.comment.update({
    where: { id: subject.id },
    data: { status, goneFor: goneFor ?? Prisma.DbNull },
  });
  await updateCommentCounts(tx, subject.spaceId);
}

/** Why it is gone, where readers had seen it: what never was public is gone for nobody. */
export function goneBecause(
  { status, goneFor, holds }: Subject,
  reason: Record<string, string>,
): Record<string, string> | null {
  const wasPublic =
    status === 'published' || goneFor !== null || holds.some((hold) => hold.reason === 'flags');
  return wasPublic ? reason : null;
}

/** Nothing of it waits any more. */
export async function dropHolds(tx: Tx, subject: Subject): Promise<void> {
  await tx.commentHold.deleteMany({ where: { commentId: subject.id } });
}

/** Puts a comment back to where it stood: its status, and why it waited. */
export async function restoreStanding(
  tx: Tx,
  clock: Clock,
  subject: Subject,
  before: StoodBefore,
): Promise<void> {
  await setStatus(tx, subject, before.status, before.goneFor);
  await restoreHolds(tx, clock, subject, before.holds);
}

export async function restoreHolds(
  tx: Tx,
  clock: Clock,
  subject: Subject,
  holds: StoodBefore['holds'],
): Promise<void> {
  await tx.commentHold.deleteMany({ where: { commentId: subject.id } });
  await tx.commentHold.createMany({
    data: holds.map(({ heldAt, values, ...hold }) => ({
      ...hold,
      id: clock.newId(),
      commentId: subject.id,
      values: (values ?? {}) as Prisma.InputJsonValue,
      heldAt: new Date(heldAt),
    })),
  });
}

export const isAsLeft = (subject: Subject, after: StandsAfter): boolean =>
  subject.status === after.status && subject.standing.id === after.standing;
