import type { Person } from '~/accounts/actor';
import { countAttempt } from '~/accounts/limit-attempts.server';
import { perform } from '~/platform/perform.server';
import { flagComment, type NewFlag } from './flag-comment.server';

/** Flags a comment for somebody, within what one account and one address of the network may. Throws `TooManyAttempts`, and what `flagComment` does. */
export async function sendFlag(actor: Person, flag: NewFlag, address: string) {
  await countAttempt({ kind: 'flag', address, account: actor.accountId });
  return perform(flagComment, actor, flag);
}
