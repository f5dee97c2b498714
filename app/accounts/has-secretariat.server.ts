import type { Tx } from '~/platform/db.server';
import { SAMPLE_DOMAIN } from './sample-accounts';

/** Whether somebody holds the platform; an account of the sample does not count. */
export async function hasSecretariat(tx: Tx): Promise<boolean> {
  const found = await tx.account.findFirst({
    where: {
      role: 'secretariat',
      status: 'active',
      NOT: { emailKey: { endsWith: `@${SAMPLE_DOMAIN}` } },
    },
    select: { id: true },
  });
  return found !== null;
}
