import { stringify } from 'csv-stringify/sync';
import { guardCell } from '~/platform/text/guard-cell';
import type { CellValue } from './column';
import { EXPORT_COLUMNS } from './columns';
import type { ExportDataset } from './export';
import { exportRows } from './rows';

/** So that Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Rows written at a time: a table of thousands of long comments never stands in memory as one text. */
const ROWS_AT_A_TIME = 200;

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
