import { type Actor, isOnTeam } from '~/accounts/actor';
import { canReadSpace, type ReadableSpace } from './permissions';

/** What of a space decides who may write in it. */
export interface CommentedSpace extends ReadableSpace {
  closesAt: Date | null;
}

/** More time for an organisation, by its id. */
export interface Extension {
  organisationId: string;
  until: Date;
}

/**
 * Whether what arrives now arrives after closing, and is marked so. The closing time counts to the moment, also where the clock has not
 * moved the space yet.
 */
export const isLate = (space: Pick<CommentedSpace, 'stage' | 'closesAt'>, now: Date): boolean =>
  space.stage === 'closed' || (space.stage === 'open' && space.closesAt !== null && space.closesAt <= now);

/** The organisations, by id, for which an actor may still write although the space has closed. */
export function organisationsWithMoreTime(actor: Actor, extensions: Extension[], now: Date): string[] {
  if (actor.kind !== 'person') return [];
  return extensions
    .filter(({ organisationId, until }) => until > now && actor.represents.includes(organisationId))
    .map(({ organisationId }) => organisationId);
}

/** Whether the team of a space lets somebody write nothing there now. Nobody of the team itself is kept from writing. */
export const isRestricted = (actor: Actor, spaceId: string, now: Date): boolean =>
  actor.kind === 'person' &&
  !isOnTeam(actor, spaceId) &&
  actor.restrictedIn.some((one) => one.spaceId === spaceId && (one.until === null || one.until > now));

/**
 * Who has an account and may read an open space may comment in it; after closing only on behalf of an organisation that was given more
 * time (`organisationsWithMoreTime` says which). Answers with the reason for a refusal, or nothing.
 */
export function canComment(
  actor: Actor,
  space: CommentedSpace,
  extensions: Extension[],
  now: Date,
): string | undefined {
  if (actor.kind !== 'person') return 'Sign in to take part in this space.';
  if (space.stage === 'draft') return canReadSpace(actor, space) ?? 'This space has not opened yet.';
  const refusal = canReadSpace(actor, space);
  if (refusal !== undefined) return refusal;
  if (space.stage === 'archived') return 'This space is archived; it can be read only.';
  if (isRestricted(actor, space.id, now))
    return 'The team of this space lets you write nothing here for now. What they decided and how to contest it is in the list of your comments.';
  if (!isLate(space, now) || organisationsWithMoreTime(actor, extensions, now).length > 0) return undefined;
  return 'This space has closed; it can be read only.';
}
