import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import type { Actor, Person } from './actor';
import { findAccount, type NamedAccount } from './find-account.server';
import { canManageAccounts } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';
import { refuseLastSecretariat } from './refuse-last-secretariat.server';

/** Gives or takes the secretariat's role. The last one who has it keeps it: `Conflict`. */
export async function changeRole(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: NamedAccount & { role: Person['role'] },
): Promise<void> {
  ensure(canManageAccounts(actor));
  const account = await findAccount(tx, input);
  if (account.status !== 'active')
    throw new Conflict(`The account of ${account.email} is disabled. Enable it first.`);
  if (account.role === input.role) return;
  if (input.role !== 'secretariat') await refuseLastSecretariat(tx, account.id);
  await tx.account.update({ where: { id: account.id }, data: { role: input.role } });
  const subject = { type: 'account', id: account.id } as const;
  await recordAuditEntry(tx, clock, actor, 'account-role-changed', subject, { role: input.role });
}
