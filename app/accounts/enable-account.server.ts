import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import { findAccount, type NamedAccount } from './find-account.server';
import { canManageAccounts } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';

/** Lets a disabled account in again, with the password and the roles that it had. */
export async function enableAccount(tx: Tx, clock: Clock, actor: Actor, input: NamedAccount): Promise<void> {
  ensure(canManageAccounts(actor));
  const { id, status } = await findAccount(tx, input);
  if (status === 'active') return;
  await tx.account.update({ where: { id }, data: { status: 'active' } });
  await recordAuditEntry(tx, clock, actor, 'account-enabled', { type: 'account', id });
}
