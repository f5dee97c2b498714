import type { Actor } from '~/accounts/actor';
import { emailKey } from '~/accounts/email-address';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { addModerator } from './add-moderator.server';
import { canManageSpaces } from './permissions';

/**
 * Adds a moderator to a space's team by the address typed into the team's page. Raises `InvalidField` of `email` where nobody has an account
 * with it; else as `addModerator`.
 */
export async function addTeamMember(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, email }: { slug: string; email: string },
): Promise<void> {
  ensure(canManageSpaces(actor));
  const account = await tx.account.findUnique({
    where: { emailKey: emailKey(email), status: { not: 'closed' } },
    select: { id: true },
  });
  if (!account) throw new InvalidField('email', says('accountUnknown'));
  await addModerator(tx, clock, actor, { accountId: account.id, space: slug });
}
