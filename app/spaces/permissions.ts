import { type Actor, isOnTeam, isSecretariat } from '~/accounts/actor';
import type { SpaceStage } from './space';

/** Each rule answers with the reason for a refusal, or nothing. */
export function canManageSpaces(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat opens and changes spaces.';
}

/** Everybody may read a space once it has left its draft. */
export function canReadSpace(actor: Actor, space: { id: string; stage: SpaceStage }): string | undefined {
  if (isOnTeam(actor, space.id)) return undefined;
  return space.stage === 'draft' ? 'This space is being prepared; only its team may read it yet.' : undefined;
}
