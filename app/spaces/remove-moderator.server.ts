import type { Actor } from '~/accounts/actor';
import { findAccount, type NamedAccount } from '~/accounts/find-account.server';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { findSpace } from './find-space.server';
import { canManageSpaces } from './permissions';

/** Takes the moderator's role of a space from an account; nothing where it has none. */
export async function removeModerator(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: NamedAccount & { space: string },
): Promise<void> {
  ensure(canManageSpaces(actor));
  const space = await findSpace(tx, input.space);
  const account = await findAccount(tx, input);
  const { count } = await tx.spaceModerator.deleteMany({
    where: { spaceId: space.id, accountId: account.id },
  });
  if (count === 0) return;
  const subject = { type: 'space', id: space.id } as const;
  await recordAuditEntry(tx, clock, actor, 'moderator-removed', subject, { accountId: account.id });
}
