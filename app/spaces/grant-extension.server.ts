import type { Actor } from '~/accounts/actor';
import { findOrganisationAt } from '~/accounts/find-organisation-at.server';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { findSpace } from './find-space.server';
import { momentOf } from './opening-times';
import { canManageSpaces } from './permissions';

/**
 * Gives one organisation more time in a space, until a local time of the space's zone; where it had more already, that becomes the new one. What
 * arrives after closing is marked so. Raises `NotFound`, `Conflict` where the space is archived or has no closing time, `InvalidField` of
 * `organisation`, or of `until` where it has passed or does not come after the closing time.
 */
export async function grantExtension(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; organisation: string; until: string },
): Promise<void> {
  ensure(canManageSpaces(actor));
  const { id: spaceId } = await findSpace(tx, input.slug);
  const space = await tx.space.findUniqueOrThrow({
    where: { id: spaceId },
    select: { stage: true, timeZone: true, closesAt: true },
  });
  if (space.stage === 'archived') throw new Conflict('An archived consultation takes no more comments.');
  if (!space.closesAt)
    throw new Conflict(
      'This consultation has no closing time: nobody needs more time. Set one in the settings first.',
    );
  const organisation = await findOrganisationAt(tx, input.organisation);
  if (!organisation) throw new InvalidField('organisation', says('organisationUnknown'));
  const until = momentOf('until', input.until, space.timeZone, 'last');
  if (until <= clock.now()) throw new InvalidField('until', says('timePast'));
  if (until <= space.closesAt) throw new InvalidField('until', says('untilNeeded'));
  const both = { spaceId, organisationId: organisation.id };
  const given = { until, grantedAt: clock.now() };
  await tx.spaceExtension.upsert({
    where: { spaceId_organisationId: both },
    create: { ...both, ...given },
    update: given,
  });
  const subject = { type: 'space', id: spaceId } as const;
  const data = { organisationId: organisation.id, until: until.toISOString() };
  await recordAuditEntry(tx, clock, actor, 'extension-granted', subject, data);
}
