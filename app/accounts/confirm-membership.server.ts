import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { Actor } from './actor';
import { decideMembership } from './decide-membership.server';

/**
 * Another representative or the secretariat confirms that a person speaks for an organisation; what the person said for it before then
 * reads confirmed too. `invitation` is the one by which the secretariat had said so before: it is recorded. Throws `NotFound`, `Forbidden`,
 * and `Conflict` where the request does not wait any more.
 */
export const confirmMembership = (
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { membership, invitation }: { membership: string; invitation?: string },
): Promise<void> =>
  decideMembership(tx, clock, actor, membership, 'confirmed', invitation ? { invitationId: invitation } : {});
