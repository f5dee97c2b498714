import type { Clock } from '~/platform/clock.server';
import type { Prisma, Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { emitPlatformEvent } from '~/platform/events.server';
import type { Actor } from './actor';
import { findOrganisationAt } from './find-organisation-at.server';
import { freeBareName } from './free-bare-name.server';
import { mergeMemberships } from './merge-memberships.server';
import type {} from './organisation-events.server';
import { lockOrganisations } from './organisation-lock.server';
import { canManageOrganisations } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';

type Organisation = Prisma.OrganisationGetPayload<object>;

/**
 * The secretariat says that two organisations are one: what was said for the first, who speaks for it and the names that it had go to the
 * second; its own name and address lead there from then on. Throws `NotFound`, and `Conflict` for one that was merged already or for one and the same.
 */
export async function mergeOrganisations(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { from: fromSlug, into: intoSlug }: { from: string; into: string },
): Promise<{ slug: string }> {
  ensure(canManageOrganisations(actor));
  await lockOrganisations(tx, 'alone');
  const from = await load(tx, fromSlug);
  const into = await load(tx, intoSlug);
  if (from.id === into.id)
    throw new Conflict(`“${from.name}” cannot be merged into itself. Choose another organisation.`);
  const [fromId, intoId] = [from.id, into.id];
  const voices = await tx.voice.count({ where: { organisationId: fromId } });
  const memberships = await mergeMemberships(tx, fromId, intoId);
  await emitPlatformEvent(tx, clock, 'organisations-merging', { fromId, intoId });
  await tx.organisationAlias.updateMany({
    where: { organisationId: fromId },
    data: { organisationId: intoId },
  });
  await tx.organisation.delete({ where: { id: fromId } });
  await tx.organisation.update({ where: { id: intoId }, data: filledFrom(into, from) });
  await keepName(tx, clock, from, intoId);
  await recordAuditEntry(
    tx,
    clock,
    actor,
    'organisation-merged',
    { type: 'organisation', id: intoId },
    { from: { id: fromId, name: from.name, slug: from.slug }, into: into.name, voices, memberships },
  );
  await emitPlatformEvent(tx, clock, 'organisation-changed', { organisationIds: [intoId] });
  return { slug: into.slug };
}

/** An organisation that is still there by itself. */
async function load(tx: Tx, slug: string): Promise<Organisation> {
  const found = await findOrganisationAt(tx, slug);
  if (!found) throw new NotFound('There is no such organisation.');
  if (found.isFormer)
    throw new Conflict(`What was at “${slug}” is “${found.name}” by now. Look at it again.`);
  return tx.organisation.findUniqueOrThrow({ where: { id: found.id } });
}

/** What the one that stays does not say of itself, it takes from the other. */
function filledFrom(into: Organisation, from: Organisation): Prisma.OrganisationUpdateInput {
  const { country, region } = (into.country ?? into.region) ? into : from;
  return {
    country,
    region,
    acronym: into.acronym ?? from.acronym,
    website: into.website ?? from.website,
    memberCount: into.memberCount ?? from.memberCount,
    stakeholderGroups: into.stakeholderGroups.length > 0 ? into.stakeholderGroups : from.stakeholderGroups,
    status: from.status === 'confirmed' ? 'confirmed' : into.status,
  };
}

/** The name that is gone is found further on, with its address and also without its acronym. */
async function keepName(tx: Tx, clock: Clock, from: Organisation, organisationId: string): Promise<void> {
  const { name, slug } = from;
  await tx.organisationAlias.create({ data: { id: clock.newId(), organisationId, name, slug } });
  const bare = await freeBareName(tx, from);
  if (bare !== null)
    await tx.organisationAlias.create({ data: { id: clock.newId(), organisationId, name: bare } });
}
