import { stringify } from 'csv-stringify/sync';
import { countryName } from '~/accounts/country';
import { regionName } from '~/accounts/region';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { LANGUAGES, translator } from '~/platform/i18n';
import { decodeTable, readHeadings, readRecords } from '~/platform/text/decode-table.server';
import { guardCell, unguardCell } from '~/platform/text/guard-cell';
import { AUTHOR_COLUMNS, type AuthorColumn, type AuthorRow, type KnownAuthor } from './author';
import { groupName } from './author-cells';
import { nearest } from './nearest';

/** The field of the form that brings the table; what is wrong with it as a whole is said of this field. */
const FIELD = 'file';

/** What else people write over a column than what the template has. */
const OTHER_HEADINGS: Record<AuthorColumn, string[]> = {
  author: ['author', 'name as printed', 'author name'],
  organisation: ['organization', 'organisation name', 'organization name'],
  acronym: ['abbreviation'],
  group: ['group', 'groups', 'stakeholder groups'],
  country: ['country or area'],
  region: ['un region'],
  website: ['web site', 'web address', 'url'],
  members: ['number of members', 'member count'],
};

/** The text of an uploaded table of authors. Raises `InvalidField` as `decodeTable` does. */
export const decodeAuthorTable = (bytes: Uint8Array): string => decodeTable(bytes, FIELD);

/**
 * Reads a table of authors: columns in any order, separated by semicolon, comma or tab. A cell that was guarded against being run
 * as a formula is given as it was. Raises `InvalidField` where the table as a whole cannot be read; of single cells it judges nothing.
 */
export function readAuthorTable(text: string, language: string): AuthorRow[] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [headings = [], ...records] = readRecords(lines, delimiterOf(lines), FIELD);
  const places = columnsOf(headings.map(cleaned), language);
  const rows = records.map((record, index) => rowOf(record.map(cleaned), places, index + 2));
  const filled = rows.filter((row) => AUTHOR_COLUMNS.some((column) => row[column] !== ''));
  if (filled.length === 0) throw new InvalidField(FIELD, says('tableEmpty'));
  return filled;
}

const cleaned = (cell: string): string => unguardCell(cell).normalize('NFC').trim();

/** The one by which most of the first line's cells are headings that we know. */
function delimiterOf(text: string): string {
  const known = (delimiter: string): number =>
    readHeadings(text, delimiter).filter((heading) => columnOf(cleaned(heading))).length;
  return [',', ';', '\t'].reduce((best, one) => (known(one) > known(best) ? one : best));
}

function columnsOf(headings: string[], language: string): (AuthorColumn | null)[] {
  const places = headings.map((heading) => {
    if (heading === '') return null;
    const column = columnOf(heading);
    if (column) return column;
    const near = nearest(heading, templateHeadings(language));
    throw new InvalidField(
      FIELD,
      near
        ? says('tableColumnNear', { column: heading, near })
        : says('tableColumn', { column: heading, all: templateHeadings(language).join(', ') }),
    );
  });
  const twice = AUTHOR_COLUMNS.find((column) => places.filter((place) => place === column).length > 1);
  if (twice) throw new InvalidField(FIELD, says('tableColumnTwice', { column: headingOf(twice, language) }));
  if (!places.includes('author'))
    throw new InvalidField(FIELD, says('tableNoAuthors', { column: headingOf('author', language) }));
  return places;
}

let columnsByHeading: Map<string, AuthorColumn> | undefined;

function columnOf(heading: string): AuthorColumn | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, ' ');
  columnsByHeading ??= new Map(
    AUTHOR_COLUMNS.flatMap((column) =>
      [...LANGUAGES.map((language) => headingOf(column, language)), ...OTHER_HEADINGS[column]].map(
        (written) => [plain(written), column] as const,
      ),
    ),
  );
  return columnsByHeading.get(plain(heading));
}

function rowOf(cells: string[], places: (AuthorColumn | null)[], row: number): AuthorRow {
  const strayed = cells.findIndex((cell, at) => cell !== '' && !places[at]);
  if (strayed >= 0)
    throw new InvalidField(FIELD, says('tableCellStrayed', { row, cell: cells[strayed] ?? '' }));
  const of = (column: AuthorColumn): string => cells[places.indexOf(column)] ?? '';
  return {
    row,
    author: of('author'),
    organisation: of('organisation'),
    acronym: of('acronym'),
    group: of('group'),
    country: of('country'),
    region: of('region'),
    website: of('website'),
    members: of('members'),
  };
}

const headingOf = (column: AuthorColumn, language: string): string =>
  translator(language)(`authors.column.${column}`);

const templateHeadings = (language: string): string[] =>
  AUTHOR_COLUMNS.map((column) => headingOf(column, language));

/**
 * The table as it is handed out: a row for each author with what is assigned so far, in CSV (UTF-8 with a byte order mark, as spreadsheet
 * programs want it). Taken in again as it is, it changes nothing.
 */
export function writeAuthorTable(authors: KnownAuthor[], language: string): string {
  // In a language that tables are not read in, the template would not be understood again.
  const written = (LANGUAGES as readonly string[]).includes(language) ? language : 'en';
  const rows = authors.map((author) => {
    const of = author.organisation;
    const groups = of ? of.stakeholderGroups : [author.stakeholderGroup].filter((group) => group !== null);
    const { country, region } = of ?? author;
    return [
      author.name,
      of?.name ?? '',
      of?.acronym ?? '',
      groups.map((group) => groupName(group, written)).join('; '),
      country ? countryName(country, written) : '',
      region ? regionName(region, written) : '',
      of?.website ?? '',
      of?.memberCount ? String(of.memberCount) : '',
    ];
  });
  return `\uFEFF${stringify(
    [templateHeadings(written), ...rows].map((row) => row.map(guardCell)),
    { record_delimiter: '\r\n', quoted_string: true },
  )}`;
}
