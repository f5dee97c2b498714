import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import { findAccount, type NamedAccount } from './find-account.server';
import { canManageAccounts } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';
import { refuseLastSecretariat } from './refuse-last-secretariat.server';

/** Shuts an account out, at once and everywhere; what it wrote stays. */
export async function disableAccount(tx: Tx, clock: Clock, actor: Actor, input: NamedAccount): Promise<void> {
  ensure(canManageAccounts(actor));
  const { id, status } = await findAccount(tx, input);
  if (status === 'disabled') return;
  await refuseLastSecretariat(tx, id);
  await tx.account.update({ where: { id }, data: { status: 'disabled' } });
  await tx.session.deleteMany({ where: { accountId: id } });
  await tx.token.deleteMany({ where: { accountId: id } });
  await recordAuditEntry(tx, clock, actor, 'account-disabled', { type: 'account', id });
}
