import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { LANGUAGES, translator } from '~/platform/i18n';
import { readHeadings, readRecords } from '~/platform/text/decode-table.server';
import { unguardCell } from '~/platform/text/guard-cell';
import type { InvitationRemark, InvitedRow } from './invitation';
import { readInvitationList } from './invitation-list';

const COLUMNS = ['email', 'name', 'organisation', 'language'] as const;
type Column = (typeof COLUMNS)[number];

/** What else people write over a column than what the page calls it. */
const OTHER_HEADINGS: Record<Column, string[]> = {
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail', 'mail address'],
  name: ['name', 'full name', 'first name', 'last name', 'surname', 'contact', 'contact person'],
  organisation: ['organisation', 'organization', 'organisation name', 'organization name', 'affiliation'],
  language: ['language', 'lang', 'language code'],
};

/** Those to invite, with the lines that cannot be told apart and what of a table was not read. */
export interface InvitedText {
  rows: InvitedRow[];
  problems: InvitationRemark[];
  notes: InvitationRemark[];
}

/**
 * Reads who is to be invited, from what was typed, pasted or sent as a file: a table where its first line has a heading for addresses,
 * else a list. Columns stand in any order; names are passed over, for they are not kept, and other columns are noted. Raises
 * `InvalidField` of `field` where there is nobody in it, or the table as a whole cannot be read.
 */
export function readInvited(text: string, field: string): InvitedText {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const read =
    delimiterOf(lines) === null ? { ...readInvitationList(lines), notes: [] } : table(lines, field);
  if (read.rows.length === 0 && read.problems.length === 0)
    throw new InvalidField(field, says('nobodyToInvite'));
  return read;
}

function table(text: string, field: string): InvitedText {
  const [headings = [], ...records] = readRecords(text, delimiterOf(text) ?? ',', field);
  const places = headings.map((heading) => columnOf(cleaned(heading)));
  const twice = COLUMNS.find(
    (column) => column !== 'name' && places.filter((at) => at === column).length > 1,
  );
  if (twice) throw new InvalidField(field, says('tableColumnTwice', { column: twice }));
  const rows = records
    .map((record, index) => rowOf(record.map(cleaned), places, index + 2))
    .filter(({ email, organisation, language }) => email !== '' || organisation !== '' || language !== '');
  const missing = rows.filter(({ email }) => email === '');
  const notes = headings
    .filter((heading, at) => cleaned(heading) !== '' && !places[at])
    .map((heading) => ({ row: 1, kind: 'unusedColumn' as const, values: { value: cleaned(heading) } }));
  return {
    rows: rows.filter(({ email }) => email !== ''),
    problems: missing.map(({ row, organisation, language }) => ({
      row,
      kind: 'noAddress',
      values: { value: organisation || language },
    })),
    notes,
  };
}

const cleaned = (cell: string): string => unguardCell(cell).normalize('NFC').trim();

/** The sign between the headings, if the first line is one of headings: one of them is for addresses. */
function delimiterOf(text: string): string | null {
  const known = (delimiter: string): (Column | undefined)[] =>
    readHeadings(text, delimiter).map((heading) => columnOf(cleaned(heading)));
  const fitting = [',', ';', '\t'].filter((delimiter) => known(delimiter).includes('email'));
  const count = (delimiter: string) => known(delimiter).filter(Boolean).length;
  return fitting.sort((one, other) => count(other) - count(one))[0] ?? null;
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[\s_-]+/g, ' ');

let columnsByHeading: Map<string, Column> | undefined;

function columnOf(heading: string): Column | undefined {
  columnsByHeading ??= new Map(
    COLUMNS.flatMap((column) =>
      [
        ...LANGUAGES.map((language) => translator(language)(`invitations.column.${column}`)),
        ...OTHER_HEADINGS[column],
      ].map((written) => [plain(written), column] as const),
    ),
  );
  return columnsByHeading.get(plain(heading));
}

function rowOf(cells: string[], places: (Column | undefined)[], row: number): InvitedRow {
  const of = (column: Column): string => cells[places.indexOf(column)] ?? '';
  return { row, email: of('email'), organisation: of('organisation'), language: of('language') };
}
