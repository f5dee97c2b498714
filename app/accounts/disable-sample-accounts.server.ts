import type { Tx } from '~/platform/db.server';
import { SAMPLE_DOMAIN } from './sample-accounts';

/** Shuts the sample's accounts, whose passwords stood on a terminal, before a server is reached from elsewhere. Returns how many there were. */
export async function disableSampleAccounts(tx: Tx): Promise<number> {
  const where = { emailKey: { endsWith: `@${SAMPLE_DOMAIN}` }, status: 'active' as const };
  await tx.session.deleteMany({ where: { account: where } });
  const { count } = await tx.account.updateMany({ where, data: { status: 'disabled' } });
  return count;
}
