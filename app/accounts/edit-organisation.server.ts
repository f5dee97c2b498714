import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, InvalidField, NotFound } from '~/platform/errors';
import { emitPlatformEvent } from '~/platform/events.server';
import { says } from '~/platform/form/form-message';
import { type Actor, isSecretariat } from './actor';
import { findOrganisation } from './find-organisation.server';
import { findOrganisationAt } from './find-organisation-at.server';
import { freeSlug } from './free-slug.server';
import { STAKEHOLDER_GROUPS } from './organisation';
import type {} from './organisation-events.server';
import { lockOrganisations } from './organisation-lock.server';
import { foldedName, tidyName } from './organisation-name';
import type { DescribedOrganisation } from './organisation-schema';
import { canEditOrganisation } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';
import { refuseUnknownPlace } from './refuse-unknown-place';

/** What makes an organisation the one it is: where its own people change it, the secretariat looks at it again. */
const IDENTIFYING = ['name', 'acronym', 'stakeholderGroups'];

/**
 * Changes what is said of an organisation; returns its address, which follows a new name. The name and address that it had lead to it
 * further on. Throws `NotFound`, `Forbidden`, and `InvalidField` for a name that another one has or had, or a place that there is not.
 */
export async function editOrganisation(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: DescribedOrganisation & { slug: string },
): Promise<{ slug: string }> {
  await lockOrganisations(tx, 'alone');
  const found = await findOrganisationAt(tx, input.slug);
  // Who may not edit it is not told whether it is there.
  ensure(canEditOrganisation(actor, { id: found?.id ?? '' }));
  if (!found) throw new NotFound('There is no such organisation.');
  const { id } = found;
  refuseUnknownPlace(input);
  const name = tidyName(input.name);
  if (name === '') throw new InvalidField('name', says('nameWithoutLetter'));
  const known = await findOrganisation(tx, name);
  if (known && known.id !== id)
    throw new InvalidField('name', says('organisationKnown', { name: known.name }));

  const before = await tx.organisation.findUniqueOrThrow({ where: { id } });
  const after = {
    name,
    acronym: input.acronym ?? null,
    stakeholderGroups: STAKEHOLDER_GROUPS.filter((group) => input.stakeholderGroups.includes(group)),
    country: input.country ?? null,
    region: input.region ?? null,
    website: input.website ?? null,
    memberCount: input.memberCount ?? null,
  };
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (changed.length === 0) return { slug: before.slug };
  const slug = changed.includes('name') ? await rename(tx, clock, before, after.name) : before.slug;
  const looksDifferent = !isSecretariat(actor) && changed.some((key) => IDENTIFYING.includes(key));
  const status = looksDifferent ? 'unconfirmed' : before.status;
  await tx.organisation.update({ where: { id }, data: { ...after, slug, status } });
  await recordAuditEntry(
    tx,
    clock,
    actor,
    'organisation-edited',
    { type: 'organisation', id },
    { changed, name: before.name },
  );
  await emitPlatformEvent(tx, clock, 'organisation-changed', { organisationIds: [id] });
  return { slug };
}

/** Keeps the name that it had; returns the address for the new one. Mere spelling keeps the address. A name that it had once comes with its address. */
async function rename(
  tx: Tx,
  clock: Clock,
  before: { id: string; slug: string; name: string },
  name: string,
): Promise<string> {
  const [hadBefore] = await tx.$queryRaw<{ id: string; slug: string | null }[]>`
    SELECT id, slug FROM organisation_alias WHERE organisation_id = ${before.id}::uuid AND lower(name) = lower(${name})`;
  if (hadBefore) await tx.organisationAlias.delete({ where: { id: hadBefore.id } });
  const isSpelling = foldedName(before.name) === foldedName(name);
  const slug = isSpelling ? before.slug : (hadBefore?.slug ?? (await freeSlug(tx, name)));
  const formerSlug = isSpelling ? (hadBefore?.slug ?? null) : before.slug;
  if (formerSlug !== null || before.name.toLowerCase() !== name.toLowerCase())
    await tx.organisationAlias.create({
      data: { id: clock.newId(), organisationId: before.id, name: before.name, slug: formerSlug },
    });
  return slug;
}
