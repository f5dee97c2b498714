import { type Actor, isOnTeam, isSecretariat } from '~/accounts/actor';
import type { SpaceStage, SpaceVisibility } from './space';

/** What of a space decides who may read it. */
export interface ReadableSpace {
  id: string;
  stage: SpaceStage;
  visibility: SpaceVisibility;
}

/** Each rule answers with the reason for a refusal, or nothing. */
export function canManageSpaces(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat opens and changes spaces.';
}

/** What is asked in a space, in which order and how long. */
export function canEditQuestions(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat asks, changes and retires questions.';
}

/** The draft workplan of a space, from the document to its publication. */
export function canEditWorkplan(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat prepares and publishes the workplan.';
}

/** The desk of one space: how it stands, what waits, what happened. */
export function canSeeSpaceDesk(actor: Actor, space: { id: string }): string | undefined {
  return isOnTeam(actor, space.id) ? undefined : 'The desk of this space is for its team.';
}

/** A draft is its team's; after that a space is for those whom it was opened to, and its team. */
export function canReadSpace(actor: Actor, space: ReadableSpace): string | undefined {
  if (isOnTeam(actor, space.id)) return undefined;
  if (space.stage === 'draft') return 'This space is being prepared; only its team may read it yet.';
  if (space.visibility === 'public') return undefined;
  if (actor.kind !== 'person') return 'This space is for people with an account. Sign in first.';
  if (space.visibility === 'participants') return undefined;
  return actor.invitedTo.includes(space.id) ? undefined : 'This space is for those who were invited to it.';
}

/** Inviting people to a space, reminding them and taking invitations back: their addresses are the secretariat's to know. */
export function canInvite(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat invites people and sees who was invited.';
}

/** Whoever has an account accepts the invitation that they were sent or handed. */
export function canAcceptInvitation(actor: Actor): string | undefined {
  return actor.kind === 'person' ? undefined : 'Sign in to accept an invitation.';
}
