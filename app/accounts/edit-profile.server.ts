import type { z } from 'zod';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { Actor } from './actor';
import { ownAccountId } from './own-account';
import type { profileSchema } from './own-account-schema';

/** Changes the name and the stakeholder group of one's own account. What was said before keeps the name it was said under. */
export async function editProfile(
  tx: Tx,
  _clock: Clock,
  actor: Actor,
  { name, group }: z.output<typeof profileSchema>,
): Promise<void> {
  await tx.account.update({
    where: { id: ownAccountId(actor), status: 'active' },
    data: { name, stakeholderGroup: group ?? null },
  });
}
