import { ensure } from '~/platform/errors';
import { type Actor, accountOf } from './actor';
import { canUseOwnAccount } from './permissions';

/** The identifier of the account of who asks. Throws `Forbidden` for those who have none. */
export function ownAccountId(actor: Actor): string {
  ensure(canUseOwnAccount(actor));
  return accountOf(actor) as string;
}
