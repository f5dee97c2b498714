import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { emitPlatformEvent } from '~/platform/events.server';
import type { Actor } from './actor';
import { findOrganisationAt } from './find-organisation-at.server';
import type {} from './organisation-events.server';
import { lockOrganisations } from './organisation-lock.server';
import { canManageOrganisations } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';

/** The secretariat says that an organisation is what its people say it is. Throws `NotFound`; one that is confirmed already stays so. */
export async function confirmOrganisation(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug }: { slug: string },
): Promise<void> {
  ensure(canManageOrganisations(actor));
  await lockOrganisations(tx, 'together');
  const organisation = await findOrganisationAt(tx, slug);
  if (!organisation) throw new NotFound('There is no such organisation.');
  const { id, name } = organisation;
  const { count } = await tx.organisation.updateMany({
    where: { id, status: 'unconfirmed' },
    data: { status: 'confirmed' },
  });
  if (count === 0) return;
  await recordAuditEntry(tx, clock, actor, 'organisation-confirmed', { type: 'organisation', id }, { name });
  await emitPlatformEvent(tx, clock, 'organisation-changed', { organisationIds: [id] });
}
