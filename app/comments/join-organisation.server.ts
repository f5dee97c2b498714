import type { Actor } from '~/accounts/actor';
import { askForMembership } from '~/accounts/ask-for-membership.server';
import { findOrganisationAt } from '~/accounts/find-organisation-at.server';
import type { Clock } from '~/platform/clock.server';
import { Prisma, type Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { visibleOrganisations } from './spoken-comments.server';

/**
 * Asks to speak for an organisation that one was shown. One that the person may not see is not there: guessing its address must not
 * tell that it takes part.
 */
export async function joinOrganisation(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string },
): Promise<void> {
  const found = await findOrganisationAt(tx, input.slug);
  const visible = found
    ? await tx.$queryRaw<unknown[]>(
        Prisma.sql`SELECT 1 FROM organisation WHERE organisation.id = ${found.id}::uuid AND ${visibleOrganisations(actor)}`,
      )
    : [];
  if (visible.length === 0) throw new NotFound('There is no such organisation.');
  await askForMembership(tx, clock, actor, input);
}
