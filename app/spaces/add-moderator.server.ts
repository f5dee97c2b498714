import type { Actor } from '~/accounts/actor';
import { findAccount, type NamedAccount } from '~/accounts/find-account.server';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { findSpace } from './find-space.server';
import { canManageSpaces } from './permissions';

/** Makes an account a moderator of a space; nothing where it is one. */
export async function addModerator(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: NamedAccount & { space: string },
): Promise<void> {
  ensure(canManageSpaces(actor));
  const space = await findSpace(tx, input.space);
  const account = await findAccount(tx, input);
  if (account.status !== 'active')
    throw new Conflict(`The account of ${account.email} is disabled. Enable it first.`);
  const both = { spaceId: space.id, accountId: account.id };
  if (await tx.spaceModerator.findUnique({ where: { spaceId_accountId: both } })) return;
  await tx.spaceModerator.create({ data: { ...both, grantedAt: clock.now() } });
  const subject = { type: 'space', id: space.id } as const;
  await recordAuditEntry(tx, clock, actor, 'moderator-added', subject, { accountId: account.id });
}
