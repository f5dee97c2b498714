/** The columns of a table of comments that were received elsewhere, in the order in which they are mapped. */
export const TABLE_COLUMNS = [
  'text',
  'author',
  'organisation',
  'group',
  'country',
  'date',
  'question',
  'language',
  'replyTo',
  'channel',
  'reference',
  'nameWithheld',
  'note',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** In which column of a file each of ours stands, counted from 0; null: in none. */
export type ColumnMapping = Record<TableColumn, number | null>;

/** A file's table: what stands over its columns, and the filled lines below. */
export interface TableGrid {
  headings: string[];
  rows: { row: number; cells: string[] }[];
}

/** A row with its cells as typed, without blanks around them; what is not there is empty. */
export type TableRow = Record<TableColumn, string> & {
  /** As a spreadsheet counts: the line of headings is 1. */
  row: number;
};

/** Bytes of the file, and of the table as text; ten thousand comments of a few sentences are within it. */
export const TABLE_BYTES = 5_000_000;
/** The same with what a form puts around it; a form sends some signs as two. */
export const TABLE_FORM_BYTES = 3 * TABLE_BYTES;
export const TABLE_ROWS = 10_000;
export const TABLE_COLUMNS_MOST = 100;
/** A letter of forty pages. */
export const TEXT_LENGTH = 100_000;
/** A sentence or two for the team. */
export const NOTE_LENGTH = 1_000;
/** A name or a reference is one line. */
export const LINE_LENGTH = 200;

/** The rows of a file as the mapping reads them; those of which nothing is mapped, or nothing filled, are left out. */
export function rowsOf(grid: TableGrid, mapping: ColumnMapping): TableRow[] {
  return grid.rows
    .map(({ row, cells }) => {
      const of = (column: TableColumn): string => cells[mapping[column] ?? -1] ?? '';
      const filled = Object.fromEntries(TABLE_COLUMNS.map((column) => [column, of(column)]));
      return { ...(filled as Record<TableColumn, string>), row };
    })
    .filter((row) => TABLE_COLUMNS.some((column) => row[column] !== ''));
}
