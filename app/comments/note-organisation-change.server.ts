import type {} from '~/accounts/organisation-events.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitVoicesChanged } from './voices-changed.server';

/** Tells the spaces where organisations spoke that what is said of them has changed: their pages name them. */
export const noteOrganisationChange = (
  tx: Tx,
  { organisationIds }: { organisationIds: string[] },
  clock: Clock,
): Promise<void> =>
  emitVoicesChanged(tx, clock, { voices: { some: { organisationId: { in: organisationIds } } } });
