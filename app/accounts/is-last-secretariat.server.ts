import { db } from '~/platform/db.server';
import type { Actor } from './actor';
import { ownAccountId } from './own-account';

/** Whether who asks is all that the secretariat has, so that the account cannot be closed; also while the role rests. */
export async function isLastSecretariat(actor: Actor): Promise<boolean> {
  const own = ownAccountId(actor);
  const secretariat = await db().account.findMany({
    where: { role: 'secretariat', status: 'active' },
    select: { id: true },
  });
  return secretariat.length === 1 && secretariat[0]?.id === own;
}
