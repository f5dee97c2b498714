import type { Actor } from '~/accounts/actor';
import { INTAKE_CHANNELS, type IntakeChannel } from '~/comments/comment';
import { type ColumnMapping, TABLE_COLUMNS } from '~/imports/comment-table/comment-table';
import { guessColumns } from '~/imports/comment-table/guess-columns';
import { importRemarkInWords } from '~/imports/comment-table/import-remark';
import { readGrid, tableTextOf } from '~/imports/comment-table/read-grid.server';
import {
  type ImportCommentsReport,
  importComments,
  RefusedCommentTable,
} from '~/imports/import-comments.server';
import { readFileBytes } from '~/imports/parse-json-file.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { translator } from '~/platform/i18n';
import { inWords, LANGUAGE } from './in-words';

export interface TableOptions {
  /** `column=heading`. */
  map?: string[];
  channel?: string;
  language?: string;
}

/**
 * Reads a table of comments before the database is touched; what it gives enters them. A cell that cannot be taken is a line on standard
 * error, with its row and column; then, or where the table as a whole cannot be read, `BadInput`.
 */
export async function enteringFrom(file: string, options: TableOptions) {
  const channel = channelOf(options.channel);
  const language = languageOf(options.language);
  const { table, mapping } = await readTable(file, options.map ?? []).catch((error: unknown) => {
    throw inWords(file, error);
  });
  return async (tx: Tx, clock: Clock, actor: Actor, slug: string): Promise<ImportCommentsReport> => {
    try {
      const input = { slug, table, mapping, channel, language, readerLanguage: LANGUAGE };
      return await importComments(tx, clock, actor, input);
    } catch (error) {
      if (error instanceof RefusedCommentTable) throw refused(file, error);
      throw inWords(file, error);
    }
  };
}

async function readTable(file: string, chosen: string[]): Promise<{ table: string; mapping: ColumnMapping }> {
  const table = await tableTextOf(readFileBytes(file));
  const { headings } = readGrid(table);
  const mapping = guessColumns(headings);
  for (const choice of chosen) {
    const [name = '', heading = ''] = choice.split(/=(.*)/s);
    const column = TABLE_COLUMNS.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    if (!column) throw new BadInput(`--map: "${name}" is not one of ${TABLE_COLUMNS.join(', ')}.`);
    const place = headings.indexOf(heading.normalize('NFC').trim());
    if (place < 0)
      throw new BadInput(`--map: ${file} has no column "${heading}". It has: ${headings.join(', ')}.`);
    // A column that was guessed to be another one is that no more.
    for (const other of TABLE_COLUMNS) if (mapping[other] === place) mapping[other] = null;
    mapping[column] = place;
  }
  return { table, mapping };
}

function channelOf(given: string | undefined): IntakeChannel | null {
  if (given === undefined) return null;
  const channel = INTAKE_CHANNELS.find((one) => one === given);
  if (!channel) throw new BadInput(`--channel takes one of ${INTAKE_CHANNELS.join(', ')}.`);
  return channel;
}

function languageOf(given: string | undefined): string | null {
  if (given === undefined || /^[a-z]{2,3}$/.test(given)) return given ?? null;
  throw new BadInput('--language takes a code such as fr.');
}

function refused(file: string, { problems }: RefusedCommentTable): BadInput {
  const t = translator(LANGUAGE);
  for (const problem of problems)
    process.stderr.write(
      `${file}, row ${problem.row}, ${t(`received.column.${problem.column}`)}: ${importRemarkInWords(t, problem)}\n`,
    );
  const cells = problems.length === 1 ? '1 cell' : `${problems.length} cells`;
  return new BadInput(`${file}: ${cells} cannot be taken; nothing was entered.`);
}
