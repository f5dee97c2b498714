import type { Actor } from '~/accounts/actor';
import { findOrganisationAt } from '~/accounts/find-organisation-at.server';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { findSpace } from './find-space.server';
import { canManageSpaces } from './permissions';

/** Takes more time from an organisation again. Raises `NotFound` where it has none. */
export async function withdrawExtension(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; organisation: string },
): Promise<void> {
  ensure(canManageSpaces(actor));
  const { id: spaceId } = await findSpace(tx, input.slug);
  const organisation = await findOrganisationAt(tx, input.organisation);
  const { count } = await tx.spaceExtension.deleteMany({
    where: { spaceId, organisationId: organisation?.id ?? spaceId },
  });
  if (count === 0 || !organisation) throw new NotFound('This organisation has no more time than others.');
  const subject = { type: 'space', id: spaceId } as const;
  const data = { organisationId: organisation.id };
  await recordAuditEntry(tx, clock, actor, 'extension-withdrawn', subject, data);
}
