import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { hasSecretariat } from './has-secretariat.server';
import { issueToken } from './tokens.server';

/** The secret of the link that makes the first secretariat account; null once there is one. An earlier link stops working. */
export async function openSetUp(tx: Tx, clock: Clock): Promise<string | null> {
  return (await hasSecretariat(tx)) ? null : issueToken(tx, clock, 'set_up', {});
}
