import { type Actor, isStaff } from './actor';

/** Each rule answers with the reason for a refusal, or nothing. */
export function canRecordOrganisations(actor: Actor): string | undefined {
  return isStaff(actor) ? undefined : 'Only the secretariat enters organisations on behalf of others.';
}
