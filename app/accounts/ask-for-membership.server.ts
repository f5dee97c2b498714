import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField, NotFound } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import type { Actor } from './actor';
import { findOrganisation } from './find-organisation.server';
import { findOrganisationAt } from './find-organisation-at.server';
import { freeSlug } from './free-slug.server';
import { STAKEHOLDER_GROUPS } from './organisation';
import { lockOrganisations } from './organisation-lock.server';
import { tidyName } from './organisation-name';
import type { DescribedOrganisation } from './organisation-schema';
import type { MembershipStatus } from './organisation-view';
import { canAskForMembership } from './permissions';
import { refuseUnknownPlace } from './refuse-unknown-place';

/** More requests of one person than this do not wait at once: nobody speaks for so many, and each is somebody's work. */
export const REQUESTS_MOST = 20;

/** An organisation by name, with what is said of it in case that nobody knows it yet. */
export interface NamedOrganisation
  extends Partial<Omit<DescribedOrganisation, 'name' | 'stakeholderGroups'>> {
  organisation: string;
  stakeholderGroups?: readonly string[];
  /** It is meant to be one that nobody knows: a known one is refused (`InvalidField` at `name`) instead of joined. */
  mustBeNew?: boolean;
}

/** The one that was chosen, by its address; or one by name. */
export type AskedMembership = { slug: string } | NamedOrganisation;

/**
 * A person says for which organisation they speak: from then on it waits for a decision. An organisation that nobody knows is entered as
 * unconfirmed. Asking again changes nothing, except after a refusal or an end: then it waits anew. Throws `NotFound` for an address without an
 * organisation, `Conflict` for too many requests at once.
 */
export async function askForMembership(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: AskedMembership,
): Promise<{ name: string; status: MembershipStatus }> {
  ensure(canAskForMembership(actor));
  if (actor.kind !== 'person') throw new Error('only persons may ask for a membership');
  const { accountId } = actor;
  await lockOrganisations(tx, 'slug' in input ? 'together' : 'alone');
  // Two requests of one person at once would both count as the last that is allowed.
  await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`;
  const organisation = 'slug' in input ? await chosen(tx, input.slug) : await named(tx, clock, input);
  const key = { accountId, organisationId: organisation.id };
  const known = await tx.membership.findUnique({
    where: { accountId_organisationId: key },
    select: { status: true },
  });
  if (known?.status === 'requested' || known?.status === 'confirmed')
    return { name: organisation.name, status: known.status };
  if ((await tx.membership.count({ where: { accountId, status: 'requested' } })) >= REQUESTS_MOST)
    throw new Conflict(
      `${REQUESTS_MOST} of your requests wait already. Wait for a decision, or withdraw one.`,
    );
  const asked = {
    status: 'requested',
    requestedAt: clock.now(),
    decidedAt: null,
    decidedById: null,
  } as const;
  await tx.membership.upsert({
    where: { accountId_organisationId: key },
    create: { id: clock.newId(), ...key, ...asked },
    update: asked,
  });
  return { name: organisation.name, status: 'requested' };
}

async function chosen(tx: Tx, slug: string): Promise<{ id: string; name: string }> {
  const organisation = await findOrganisationAt(tx, slug);
  if (!organisation) throw new NotFound('There is no such organisation.');
  return organisation;
}

async function named(tx: Tx, clock: Clock, input: NamedOrganisation): Promise<{ id: string; name: string }> {
  const name = tidyName(input.organisation);
  if (name === '') throw new InvalidField('name', says('nameWithoutLetter'));
  const known = await findOrganisation(tx, name);
  if (known && input.mustBeNew)
    throw new InvalidField('name', says('organisationKnown', { name: known.name }));
  if (known) return known;
  refuseUnknownPlace(input);
  const id = clock.newId();
  await tx.organisation.create({
    data: {
      id,
      name,
      slug: await freeSlug(tx, name),
      acronym: input.acronym ?? null,
      stakeholderGroups: STAKEHOLDER_GROUPS.filter((group) => input.stakeholderGroups?.includes(group)),
      country: input.country ?? null,
      region: input.region ?? null,
      website: input.website ?? null,
      memberCount: input.memberCount ?? null,
      status: 'unconfirmed',
      createdAt: clock.now(),
    },
  });
  return { id, name };
}
