import { type Actor, isStaff } from '~/accounts/actor';
import { canReadSpace } from '~/spaces/permissions';
import type { SpaceStage } from '~/spaces/space';
import type { CommentStatus } from './comment';

/** Each rule answers with the reason for a refusal, or nothing. */
export function canRecordComments(actor: Actor): string | undefined {
  return isStaff(actor) ? undefined : 'Only the secretariat takes in comments that were made elsewhere.';
}

/** Whoever may read a space may read its published comments; what waits for review or was hidden is for staff. */
export function canReadComment(
  actor: Actor,
  comment: { status: CommentStatus; spaceStage: SpaceStage },
): string | undefined {
  if (isStaff(actor)) return undefined;
  if (comment.status === 'pending') return 'This comment awaits moderation.';
  if (comment.status === 'hidden') return 'This comment was hidden by a moderator.';
  return canReadSpace(actor, { stage: comment.spaceStage });
}

/** A name that its author asked to withhold is for staff; no public page, export or feed has it. */
export function canReadName(actor: Actor, comment: { nameWithheld: boolean }): string | undefined {
  if (!comment.nameWithheld || isStaff(actor)) return undefined;
  return 'The author asked to be left unnamed.';
}
