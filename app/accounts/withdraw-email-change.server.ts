import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import type { Actor } from './actor';
import { holdAccount } from './hold-account.server';
import { ownAccountId } from './own-account';

/** Forgets the change of address that waits on one's own account; its links die with it. Throws `Conflict` where none waits any more. */
export async function withdrawEmailChange(tx: Tx, _clock: Clock, actor: Actor): Promise<void> {
  const accountId = ownAccountId(actor);
  await holdAccount(tx, accountId);
  const { count } = await tx.emailChange.deleteMany({ where: { accountId } });
  if (count === 0) throw new Conflict('No change of address waits any more.');
}
