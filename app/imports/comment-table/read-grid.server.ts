import { stringify } from 'csv-stringify/sync';
import { readXlsx } from 'hucre/xlsx';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { decodeTable, readHeadings, readRecords } from '~/platform/text/decode-table.server';
import { unguardCell } from '~/platform/text/guard-cell';
import { measureZip } from '~/platform/text/measure-zip.server';
import { TABLE_BYTES, TABLE_COLUMNS_MOST, TABLE_ROWS, type TableGrid } from './comment-table';
import { guessColumns } from './guess-columns';

/** The field of the form that brings the table; what is wrong with it as a whole is said of this field. */
const FIELD = 'file';
/** What a workbook with a table of the largest size comes to, styles and all. */
const WORKBOOK_LIMITS = { entries: 500, bytes: 60_000_000 };
/** One more than is taken, so that the one too many is seen; the line of headings comes on top. */
const WORKBOOK_RANGE = `A1:DZ${TABLE_ROWS + 2}`;
const MIDNIGHT = 'T00:00:00';

type WorkbookCell = string | number | boolean | Date | null;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The table in an uploaded file as text: CSV in UTF-8 as it is, of an XLSX workbook, as CSV, the visible sheet whose headings say most (the first of equals). Of a formula its last
 * value is taken; nothing is computed. Raises `InvalidField` of `file` for what is neither, and for a workbook that swells when it is unpacked.
 */
export async function tableTextOf(bytes: Uint8Array): Promise<string> {
  const text = isZip(bytes) ? await workbookText(Buffer.from(bytes)) : decodeTable(bytes, FIELD);
  if (Buffer.byteLength(text) > TABLE_BYTES)
    throw new InvalidField(FIELD, says('fileTooLarge', { megabytes: TABLE_BYTES / 1_000_000 }));
  return text;
}

async function workbookText(bytes: Buffer): Promise<string> {
  const measured = await measureZip(bytes, WORKBOOK_LIMITS);
  if (measured.is === 'too-large') throw new InvalidField(FIELD, says('workbookTooLarge'));
  if (measured.is === 'broken' || !measured.names.some((name) => name.toLowerCase() === 'xl/workbook.xml'))
    throw new InvalidField(FIELD, says('notWorkbook'));
  const sheets = await sheetsOf(bytes);
  if (sheets.length === 0) throw new InvalidField(FIELD, says('tableEmpty'));
  const sheet = sheets.reduce((best, one) => (knownColumns(one) > knownColumns(best) ? one : best));
  const written: string[] = [];
  let left = TABLE_BYTES;
  for (const row of sheet.rows) {
    const line = stringify([row.map(cellText)], { quoted: true });
    left -= line.length;
    // A long text that thousands of cells share takes little room in a workbook.
    if (left < 0) throw new InvalidField(FIELD, says('fileTooLarge', { megabytes: TABLE_BYTES / 1_000_000 }));
    written.push(line);
  }
  return written.join('');
}

/** How many of our columns the first line of a sheet names. */
const knownColumns = ({ rows: [headings = []] }: { rows: WorkbookCell[][] }): number =>
  knownIn(headings.map((heading) => cleaned(cellText(heading))));

async function sheetsOf(bytes: Buffer): Promise<{ rows: WorkbookCell[][] }[]> {
  try {
    const isShown = (info: { hidden?: boolean; veryHidden?: boolean }): boolean =>
      !info.hidden && !info.veryHidden;
    return (await readXlsx(bytes, { sheets: isShown, range: WORKBOOK_RANGE })).sheets;
  } catch {
    throw new InvalidField(FIELD, says('notWorkbook'));
  }
}

/** A date is written as spreadsheets keep it: the day, and the time of day where there is one, without a zone. */
function cellText(cell: WorkbookCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (!(cell instanceof Date)) return String(cell).replaceAll('\0', '');
  if (Number.isNaN(cell.getTime())) return '';
  const written = cell.toISOString().slice(0, 19);
  return written.endsWith(MIDNIGHT) ? written.slice(0, 10) : written;
}

/**
 * Reads the lines of a table as text, separated by semicolon, comma or tab. A cell that was guarded against being run as a formula is
 * given as it was. Raises `InvalidField` of `file` where the table as a whole cannot be read; of single cells it judges nothing.
 */
export function readGrid(text: string): TableGrid {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [headings = [], ...records] = readRecords(lines, delimiterOf(lines), FIELD).map((record) =>
    record.map(cleaned),
  );
  const rows = records
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) throw new InvalidField(FIELD, says('tableEmpty'));
  if (rows.length > TABLE_ROWS)
    throw new InvalidField(FIELD, says('tableTooLong', { rows: rows.length, most: TABLE_ROWS }));
  if (headings.length > TABLE_COLUMNS_MOST)
    throw new InvalidField(
      FIELD,
      says('tableTooWide', { columns: headings.length, most: TABLE_COLUMNS_MOST }),
    );
  for (const { row, cells } of rows) {
    const strayed = cells.findIndex((cell, at) => cell !== '' && at >= headings.length);
    if (strayed >= 0)
      throw new InvalidField(
        FIELD,
        says('tableCellStrayed', { row, cell: cells[strayed]?.slice(0, 60) ?? '' }),
      );
  }
  return { headings, rows };
}

const cleaned = (cell: string): string => unguardCell(cell).normalize('NFC').trim();

/** The one by which most of the first line's cells are headings that we know, or else by which there are most. */
function delimiterOf(text: string): string {
  const worth = (delimiter: string): number => {
    const headings = readHeadings(text, delimiter).map(cleaned);
    return knownIn(headings) * (TABLE_COLUMNS_MOST + 1) + Math.min(headings.length, TABLE_COLUMNS_MOST);
  };
  return [',', ';', '\t'].reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

const knownIn = (headings: string[]): number =>
  Object.values(guessColumns(headings)).filter((place) => place !== null).length;
