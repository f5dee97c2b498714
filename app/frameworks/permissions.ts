import { type Actor, isSecretariat } from '~/accounts/actor';

/** Each rule answers with the reason for a refusal, or nothing. */
export function canChangeFrameworks(actor: Actor): string | undefined {
  return isSecretariat(actor) ? undefined : 'Only the secretariat changes what comments are tagged with.';
}
