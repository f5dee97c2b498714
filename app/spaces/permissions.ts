import { type Actor, isStaff } from '~/accounts/actor';
import type { SpaceStage } from './space';

/** Each rule answers with the reason for a refusal, or nothing. */
export function canManageSpaces(actor: Actor): string | undefined {
  return isStaff(actor) ? undefined : 'Only the secretariat opens and changes spaces.';
}

/** Everybody may read a space once it has left its draft. */
export function canReadSpace(actor: Actor, space: { stage: SpaceStage }): string | undefined {
  if (isStaff(actor)) return undefined;
  return space.stage === 'draft' ? 'This space is being prepared; only its team may read it yet.' : undefined;
}
