import type { Actor } from '~/accounts/actor';
import type { AssignReport } from '~/comments/apply-author-plan.server';
import { assignAuthors, RefusedAuthorTable } from '~/comments/assign-authors.server';
import { remarkInWords } from '~/comments/author-remark';
import { decodeAuthorTable } from '~/comments/author-table';
import { readFileBytes } from '~/imports/parse-json-file.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { translator } from '~/platform/i18n';
import { inWords, LANGUAGE } from './in-words';

/**
 * Reads a table of authors before the database is touched; what it gives assigns them. A cell that cannot be taken is a line on standard
 * error, with its row and column; then, or where the table as a whole cannot be read, `BadInput`.
 */
export function assigningFrom(file: string) {
  const bytes = readFileBytes(file);
  const table = namingFile(file, () => decodeAuthorTable(bytes));
  return async (tx: Tx, clock: Clock, actor: Actor, slug: string): Promise<AssignReport> => {
    try {
      return await assignAuthors(tx, clock, actor, { slug, table, language: LANGUAGE });
    } catch (error) {
      if (error instanceof RefusedAuthorTable) throw refused(file, error);
      throw inWords(file, error);
    }
  };
}

function namingFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWords(file, error);
  }
}

function refused(file: string, { problems }: RefusedAuthorTable): BadInput {
  const t = translator(LANGUAGE);
  for (const problem of problems)
    process.stderr.write(
      `${file}, row ${problem.row}, ${t(`authors.column.${problem.column}`)}: ${remarkInWords(t, problem)}\n`,
    );
  const cells = problems.length === 1 ? '1 cell' : `${problems.length} cells`;
  return new BadInput(`${file}: ${cells} cannot be taken; nothing was assigned.`);
}
