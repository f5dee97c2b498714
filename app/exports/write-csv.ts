import { stringify } from 'csv-stringify/sync';
import type { CellValue } from './column';
import { EXPORT_COLUMNS } from './columns';
import type { ExportDataset } from './export';
import { exportRows } from './rows';

/** So that Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Rows written at a time: a table of thousands of long comments never stands in memory as one text. */
const ROWS_AT_A_TIME = 200;

/**
 * What a spreadsheet would run: a formula sign (full-width forms included), or a tab or line end that some programs drop
 * before they look; first, or after blanks, quote marks or invisible characters that a program skips.
 */
const RUNS_AS_FORMULA = /^[\s\p{Cc}\p{Cf}'"]*[=+\-@＝＋－＠﹢﹣﹦﹫−\t\r\n]/u;

/** Makes a text harmless that a spreadsheet would run as a formula: an apostrophe goes in front. Other texts stay as they are. */
export const guardCell = (text: string): string => (RUNS_AS_FORMULA.test(text) ? `'${text}` : text);

/** The text that `guardCell` was given. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && RUNS_AS_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/**
 * The table of an export as CSV, in pieces: RFC 4180, UTF-8 with a byte order mark, a line of column names first.
 * Texts stand in quotes, numbers (which we count ourselves) do not. Equal datasets give equal bytes.
 */
export function* writeCsv(dataset: ExportDataset): Generator<string> {
  yield BYTE_ORDER_MARK + lines([EXPORT_COLUMNS.map((column) => column.name)]);
  let waiting: CellValue[][] = [];
  for (const row of exportRows(dataset)) {
    waiting.push(EXPORT_COLUMNS.map((column) => guarded(column.cell(row))));
    if (waiting.length === ROWS_AT_A_TIME) {
      yield lines(waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) yield lines(waiting);
}

const guarded = (value: CellValue): CellValue => (typeof value === 'string' ? guardCell(value) : value);

const lines = (rows: CellValue[][]): string =>
  stringify(rows, { record_delimiter: '\r\n', quoted_string: true });
