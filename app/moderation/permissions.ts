import { type Actor, accountOf, isOnTeam } from '~/accounts/actor';
import type { CommentStatus } from '~/comments/comment';
import { canReadComment } from '~/comments/permissions';
import { canManageSpaces, type ReadableSpace } from '~/spaces/permissions';
import { isRestricted } from '~/spaces/taking-part';
import { CONTESTABLE, type DecisionKind } from './decision';

/** Each rule answers with the reason for a refusal, or nothing. */
export function canModerate(actor: Actor, space: { id: string }): string | undefined {
  return isOnTeam(actor, space.id) ? undefined : 'Only the team of this space moderates it.';
}

/** The team decides on what others wrote; what one wrote oneself, somebody else looks at. */
export function canDecide(
  actor: Actor,
  comment: { accountId: string | null; spaceId: string },
): string | undefined {
  const refusal = canModerate(actor, { id: comment.spaceId });
  if (refusal !== undefined) return refusal;
  return actor.kind === 'person' && actor.accountId === comment.accountId
    ? 'This comment is your own: somebody else of the team decides on it.'
    : undefined;
}

/** A decision that was contested is looked at by somebody else than who took it. */
export function canAnswerContest(
  actor: Actor,
  decision: { spaceId: string; actorId: string | null },
): string | undefined {
  const refusal = canModerate(actor, { id: decision.spaceId });
  if (refusal !== undefined) return refusal;
  return decision.actorId !== null && accountOf(actor) === decision.actorId
    ? 'You took this decision yourself: another moderator or the secretariat looks at it again. You can take it back.'
    : undefined;
}

/** Whom a decision concerns may contest it, once, with their reasons. */
export function canContest(
  actor: Actor,
  decision: { accountId: string | null; kind: DecisionKind; isUndone: boolean; isContested: boolean },
): string | undefined {
  if (actor.kind !== 'person') return 'Sign in to contest a decision.';
  if (actor.accountId !== decision.accountId) return 'This decision does not concern you.';
  if (!CONTESTABLE.includes(decision.kind)) return 'There is nothing to contest in this decision.';
  if (decision.isUndone) return 'This decision was taken back.';
  return decision.isContested ? 'You contested this decision already.' : undefined;
}

/** What a moderator suggests for a comment is its author's to accept or decline, as long as the space is not put away. */
export function canAnswerSuggestion(
  actor: Actor,
  comment: { accountId: string | null; space: { stage: ReadableSpace['stage'] } },
): string | undefined {
  if (actor.kind !== 'person') return 'Sign in to answer a suggestion.';
  if (actor.accountId !== comment.accountId) return 'A comment is its author’s to change.';
  return comment.space.stage === 'archived' ? 'This space is archived; it can be read only.' : undefined;
}

/** Whoever has an account and may read a comment may flag it; not one of their own, and the team has the desk. */
export function canFlag(
  actor: Actor,
  comment: { accountId: string | null; status: CommentStatus; space: ReadableSpace },
  now: Date,
): string | undefined {
  if (actor.kind !== 'person') return 'Sign in to flag a comment.';
  const refusal = canReadComment(actor, comment);
  if (refusal !== undefined) return refusal;
  if (comment.status !== 'published') return 'This comment is not public: nobody needs to be told of it.';
  if (isOnTeam(actor, comment.space.id)) return 'You are on the team: decide on it at the desk.';
  if (actor.accountId === comment.accountId) return 'This comment is your own: change or withdraw it.';
  return isRestricted(actor, comment.space.id, now)
    ? 'The team of this space lets you take no part in it for now.'
    : undefined;
}

/** The list of reasons is the secretariat's. */
export function canEditReasons(actor: Actor): string | undefined {
  return canManageSpaces(actor) === undefined ? undefined : 'Only the secretariat edits the reasons.';
}

/** What is screened, and how strictly, is for the space's team to say. */
export function canEditScreening(actor: Actor, space: { id: string }): string | undefined {
  return isOnTeam(actor, space.id) ? undefined : 'Only the team of this space says what is looked at first.';
}
