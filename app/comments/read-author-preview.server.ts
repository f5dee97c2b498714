import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { type AuthorPreview, previewOf } from './author-preview';
import { canAssignAuthors } from './permissions';
import { planOfTable, spaceAt } from './read-author-plan.server';

/** A preview with the mark by which it is confirmed. */
export interface MarkedPreview extends AuthorPreview {
  mark: string;
}

/**
 * Says what a table of authors would do in a space, and writes nothing. Throws `NotFound` for a space that there is not, and
 * `InvalidField` of `file` for a table that cannot be read.
 */
export async function readAuthorPreview(
  actor: Actor,
  slug: string,
  table: string,
  language: string,
): Promise<MarkedPreview> {
  ensure(canAssignAuthors(actor));
  const { plan, mark } = await planOfTable(db(), await spaceAt(db(), slug), table, language);
  return { ...previewOf(plan, language), mark };
}
