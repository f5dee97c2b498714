import type { Actor } from '~/accounts/actor';
import { lockOrganisations } from '~/accounts/organisation-lock.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, Conflict, ensure } from '~/platform/errors';
import { type AssignReport, applyAuthorPlan } from './apply-author-plan.server';
import type { AuthorRemark } from './author-remark';
import { canAssignAuthors } from './permissions';
import { planOfTable, spaceAt } from './read-author-plan.server';

/** A table that cannot be taken, with what is wrong in each cell. */
export class RefusedAuthorTable extends BadInput {
  override name = 'RefusedAuthorTable';
  constructor(readonly problems: AuthorRemark[]) {
    super('Some cells of the table cannot be taken.');
  }
}

/**
 * Assigns the authors of a space from a table, all or none; the same table again changes nothing. Throws `RefusedAuthorTable` where a
 * cell cannot be taken, `InvalidField` of `file` where the table cannot be read, `NotFound` for a space that there is not, and `Conflict`
 * where it would do something else than it did when the caller looked (`mark` of the preview).
 */
export async function assignAuthors(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; table: string; language: string; mark?: string },
): Promise<AssignReport> {
  ensure(canAssignAuthors(actor));
  await lockOrganisations(tx, 'alone');
  const spaceId = await spaceAt(tx, input.slug);
  await lockSpace(tx, spaceId);
  const { plan, mark } = await planOfTable(tx, spaceId, input.table, input.language);
  if (plan.problems.length > 0) throw new RefusedAuthorTable(plan.problems);
  if (input.mark !== undefined && input.mark !== mark)
    throw new Conflict('What the table would do has changed. Look at it again.');
  return applyAuthorPlan(tx, clock, actor, spaceId, plan);
}

/** What is imported meanwhile waits, so that no comment of an author is missed. */
export async function lockSpace(tx: Tx, spaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${spaceId}::uuid FOR UPDATE`;
}
