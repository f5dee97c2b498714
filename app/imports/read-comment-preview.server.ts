import type { Actor } from '~/accounts/actor';
import { canRecordComments } from '~/comments/permissions';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { TableReading } from './comment-table/column-fields';
import { type CommentPreview, previewOf } from './comment-table/comment-preview';
import { guessColumns } from './comment-table/guess-columns';
import { readGrid } from './comment-table/read-grid.server';
import { planOfTable } from './comment-table/read-plan.server';

/** A preview with the table it is of, and the mark by which it is confirmed. */
export interface LookedTable {
  preview: CommentPreview;
  table: string;
  mark: string;
}

/**
 * Says what a table of comments (CSV) would do in a space, and writes nothing. Without a reading its columns are guessed by their headings.
 * Throws `NotFound` for a space that there is not, and `InvalidField` of `file` for a table that cannot be read.
 */
export async function readCommentPreview(
  actor: Actor,
  where: { slug: string; language: string },
  table: string,
  given?: TableReading,
): Promise<LookedTable> {
  ensure(canRecordComments(actor));
  const reading = given ?? {
    mapping: guessColumns(readGrid(table).headings),
    channel: null,
    language: null,
    dateOrder: null,
  };
  const sent = { slug: where.slug, table, ...reading, readerLanguage: where.language };
  const { plan, grid, mark } = await planOfTable(db(), systemClock.now(), sent);
  return { preview: previewOf({ plan, grid, reading }, where.language), table, mark };
}
