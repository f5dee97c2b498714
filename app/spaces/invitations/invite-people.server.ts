import type { Actor } from '~/accounts/actor';
import { lockOrganisations } from '~/accounts/organisation-lock.server';
import { recordOrganisations } from '~/accounts/record-organisations.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, Conflict, ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { canInvite } from '../permissions';
import { holdSpace } from './hold-space.server';
import { INVITED_MOST, type InvitationRemark, type InvitedRow } from './invitation';
import { type InvitationDefaults, willBeInvited } from './invitation-plan';
import { planOfInvited } from './read-invitation-plan.server';
import { sendInvitations } from './send-invitations.server';

/** A list that cannot be taken, with what is wrong in each row. */
export class RefusedInvitationList extends BadInput {
  override name = 'RefusedInvitationList';
  constructor(readonly problems: InvitationRemark[]) {
    super('Some rows of the list cannot be taken.');
  }
}

/**
 * The secretariat invites people to a space, all of a list or none. Who has come already or has an open invitation is not invited again.
 * Organisations that nobody knows are entered. Throws `NotFound` for a space that there is not, `InvalidField` of `list` for too many,
 * `RefusedInvitationList` where a row cannot be taken, and `Conflict` where it would do something else than it did when the caller
 * looked (`mark` of the plan). Returns how many are invited.
 */
export async function invitePeople(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; rows: InvitedRow[]; defaults: InvitationDefaults; mark?: string },
): Promise<{ invited: number }> {
  ensure(canInvite(actor));
  if (input.rows.length > INVITED_MOST)
    throw new InvalidField('list', says('tooManyInvited', { count: INVITED_MOST }));
  await lockOrganisations(tx, 'alone');
  const space = await holdSpace(tx, input.slug);
  const plan = await planOfInvited(tx, space.id, input.rows, input.defaults, clock.now());
  if (plan.problems.length > 0) throw new RefusedInvitationList(plan.problems);
  if (input.mark !== undefined && input.mark !== plan.mark)
    throw new Conflict('What the list would do has changed. Look at it again.');
  const entered = await recordOrganisations(
    tx,
    clock,
    actor,
    plan.newOrganisations.map((name) => ({
      name,
      acronym: null,
      stakeholderGroups: [],
      country: null,
      website: null,
      memberCount: null,
    })),
  );
  const people = plan.people.filter(willBeInvited).map(({ organisation, ...person }) => ({
    email: person.email,
    emailKey: person.emailKey,
    language: person.language,
    organisationId: organisation && (organisation.id ?? entered.get(organisation.name) ?? null),
  }));
  await sendInvitations(tx, clock, actor, space.id, people);
  return { invited: people.length };
}
