import { type Actor, isRepresentative, isSecretariat } from './actor';

/** Each rule answers with the reason for a refusal, or nothing. */
export function canRecordOrganisations(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat enters organisations on behalf of others.';
}

/** Registering, signing in and asking for a new password are for those who are not signed in. */
export function canSignIn(actor: Actor): string | undefined {
  return actor.kind === 'person' ? 'You are signed in already. Sign out first.' : undefined;
}

/** Everything under one's own account: reading it, changing it, taking it away, closing it. */
export function canUseOwnAccount(actor: Actor): string | undefined {
  return actor.kind === 'person' ? undefined : 'Sign in to see and change your account.';
}

/** A second factor is one's own to have or not, except where the platform asks it of what the account may do. */
export function canGoWithoutSecondFactor(actor: Actor, factor: { isRequired: boolean }): string | undefined {
  if (actor.kind !== 'person') return 'Sign in to see and change your account.';
  return factor.isRequired
    ? 'The platform asks for a second factor for what your account may do.'
    : undefined;
}

/** Accounts of others: making, resetting, disabling them, and giving roles. */
export function canManageAccounts(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat manages the accounts of others.';
}

/** Merging, confirming and editing any organisation. */
export function canManageOrganisations(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat merges, confirms and edits organisations.';
}

/** What an organisation says of itself, its representatives keep up to date. */
export function canEditOrganisation(actor: Actor, organisation: { id: string }): string | undefined {
  if (isSecretariat(actor) || isRepresentative(actor, organisation.id)) return undefined;
  return 'Only a confirmed representative of the organisation, or the secretariat, changes what is said of it.';
}

/** Whoever has an account may say that they speak for an organisation. */
export function canAskForMembership(actor: Actor): string | undefined {
  return actor.kind === 'person' ? undefined : 'Sign in to say for which organisation you speak.';
}

/** A membership is confirmed by another representative or by the secretariat; never by the person it is about. */
export function canDecideMembership(
  actor: Actor,
  membership: { accountId: string; organisationId: string },
): string | undefined {
  if (actor.kind === 'person' && actor.accountId === membership.accountId)
    return 'This request is your own: another representative or the secretariat decides on it.';
  if (isSecretariat(actor) || isRepresentative(actor, membership.organisationId)) return undefined;
  return 'Only another representative of the organisation, or the secretariat, decides who speaks for it.';
}

/** The list of those who speak for an organisation or ask to. */
export function canReadMembers(actor: Actor, organisation: { id: string }): string | undefined {
  if (isSecretariat(actor) || isRepresentative(actor, organisation.id)) return undefined;
  return 'Only the representatives of the organisation and the secretariat see who its members are.';
}

export function canEditPrivacyNotice(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat changes the privacy notice.';
}

export function canChangeSettings(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat changes the settings of the platform.';
}

/** The desk: of the secretariat, and of moderators with the spaces that they moderate. */
export function canSeeDesk(actor: Actor): string | undefined {
  if (isSecretariat(actor) || (actor.kind === 'person' && actor.moderates.length > 0)) return undefined;
  return 'The desk is for the secretariat and for moderators.';
}

/** What waits for a decision on people and organisations, and what was decided. */
export function canSeeWaiting(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'What waits for the secretariat is for the secretariat.';
}

/** A membership is ended by the person it is about, by another representative or by the secretariat. */
export function canEndMembership(
  actor: Actor,
  membership: { accountId: string; organisationId: string },
): string | undefined {
  if (actor.kind === 'person' && actor.accountId === membership.accountId) return undefined;
  if (isSecretariat(actor) || isRepresentative(actor, membership.organisationId)) return undefined;
  return 'Only the person, a representative of the organisation, or the secretariat ends a membership.';
}
