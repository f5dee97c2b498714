import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import type { Actor } from './actor';
import { findAccount, type NamedAccount } from './find-account.server';
import { canManageAccounts } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';
import { issueToken } from './tokens.server';

/** How long a link that staff hand over is good for: it travels by other ways than our own mail. */
const HOURS = 72;

/**
 * Gives the secret of a link by which an account's owner chooses a password; every session ends. `secondFactor` also takes away the
 * second factor, for an owner who lost both device and recovery codes.
 */
export async function resetAccount(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: NamedAccount & { secondFactor: boolean },
): Promise<{ secret: string }> {
  ensure(canManageAccounts(actor));
  const { id, status, email } = await findAccount(tx, input);
  if (status !== 'active') throw new Conflict(`The account of ${email} is disabled. Enable it first.`);
  await tx.session.deleteMany({ where: { accountId: id } });
  if (input.secondFactor) {
    await tx.recoveryCode.deleteMany({ where: { accountId: id } });
    await tx.account.update({ where: { id }, data: { totpSecret: null, totpLastStep: null } });
  }
  const subject = { type: 'account', id } as const;
  await recordAuditEntry(tx, clock, actor, 'account-reset', subject, { secondFactor: input.secondFactor });
  return { secret: await issueToken(tx, clock, 'choose_password', { accountId: id }, HOURS) };
}
