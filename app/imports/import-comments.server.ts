import type { Actor } from '~/accounts/actor';
import { lockOrganisations } from '~/accounts/organisation-lock.server';
import { lockSpace } from '~/comments/assign-authors.server';
import { canRecordComments } from '~/comments/permissions';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, Conflict, ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { findSpace } from '~/spaces/find-space.server';
import type { ImportRemark } from './comment-table/import-remark';
import { planOfTable, type SentTable } from './comment-table/read-plan.server';
import { recordPlan } from './comment-table/record-plan.server';

/** A table of the largest size may take as long as this before it is rolled back. */
export const IMPORT_COMMENTS_SECONDS = 300;

/** A table that cannot be taken, with what is wrong in each cell. */
export class RefusedCommentTable extends BadInput {
  override name = 'RefusedCommentTable';
  constructor(readonly problems: ImportRemark[]) {
    super('Some cells of the table cannot be taken.');
  }
}

/** What was entered. Nothing at all where every comment was here before. */
export interface ImportCommentsReport {
  comments: number;
  /** Rows that the space had already, and rows that repeat another row. */
  known: number;
  repeated: number;
  /** Names of those that were entered. */
  organisations: string[];
}

/**
 * Enters comments that were received elsewhere from a table, all or none; the same table again changes nothing. They are published. Throws
 * `RefusedCommentTable` where a cell cannot be taken, `InvalidField` of `file` where the table cannot be read, `NotFound` for a space that
 * there is not, and `Conflict` where it would do something else than it did when the caller looked (`mark` of the preview).
 */
export async function importComments(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: SentTable & { mark?: string },
): Promise<ImportCommentsReport> {
  ensure(canRecordComments(actor));
  await lockOrganisations(tx, 'alone');
  await lockSpace(tx, (await findSpace(tx, input.slug)).id);
  const { spaceId, plan, mark } = await planOfTable(tx, clock.now(), input);
  if (input.mapping.text === null) throw new InvalidField('text', says('textColumnMissing'));
  if (plan.problems.length > 0) throw new RefusedCommentTable(plan.problems);
  if (input.mark !== undefined && input.mark !== mark)
    throw new Conflict('What the table would do has changed. Look at it again.');
  await recordPlan(tx, clock, actor, spaceId, plan);
  return {
    comments: plan.comments.length,
    known: plan.known,
    repeated: plan.repeated,
    organisations: plan.newOrganisations.map(({ name }) => name),
  };
}
