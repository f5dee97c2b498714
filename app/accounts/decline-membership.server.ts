import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { Actor } from './actor';
import { decideMembership } from './decide-membership.server';

/**
 * Another representative or the secretariat says that a person does not speak for an organisation. The person may ask again.
 * Throws `NotFound`, `Forbidden`, and `Conflict` where the request does not wait any more.
 */
export const declineMembership = (
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { membership }: { membership: string },
): Promise<void> => decideMembership(tx, clock, actor, membership, 'declined');
