import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { xmlText } from './xml-text';

/** Excel's own limit on the characters (UTF-16 units) of a cell. */
export const CELL_LIMIT = 32_767;

/** Excel reads `_x0041_` in a text as an escaped "A"; where somebody wrote it, its first character is escaped in turn. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A cell of a sheet: a value, or one with an address to open or a style of its own. */
export type SheetCell =
  | string
  | number
  | Date
  | null
  | { value: string; href: string }
  | { value: string | number; bold: true };

export interface SheetColumn {
  heading: string;
  /** In characters. */
  width: number;
  kind: 'text' | 'number' | 'date' | 'any';
}

export interface Sheet {
  name: string;
  columns: SheetColumn[];
  rows: SheetCell[][];
  /** Columns at the start that stay in view; none unless said. */
  fixedColumns?: number;
  filter?: boolean;
  /** Set below the table, after an empty row. */
  note?: string;
}

/** A text that a cell can hold: no character that breaks the file, no longer than Excel takes; `cutNote` ends one that was cut. */
export function cellText(text: string, cutNote: string): string {
  // The escape is undone on reading, so that the limit is that of the text itself.
  const legal = xmlText(text);
  const kept =
    legal.length <= CELL_LIMIT
      ? legal
      : legal.slice(0, CELL_LIMIT - cutNote.length).replace(/[\uD800-\uDBFF]$/, '') + cutNote;
  return kept.replace(LOOKS_ESCAPED, '_x005F_');
}

/** Named in every style: a font without a name falls back to the program's own. */
export const FONT = { name: 'Calibri', size: 11 };
const TOP: CellStyle = { font: FONT, alignment: { vertical: 'top' } };
const STYLES: Record<SheetColumn['kind'], CellStyle> = {
  text: { font: FONT, alignment: { vertical: 'top', wrapText: true } },
  any: { font: FONT, alignment: { vertical: 'top', horizontal: 'left', wrapText: true } },
  number: TOP,
  date: { ...TOP, numFmt: 'yyyy-mm-dd hh:mm:ss' },
};
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF2' } },
  alignment: { vertical: 'top', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: '5A6B7F' } } },
};
const ABOVE_NUMBERS: CellStyle['alignment'] = { ...HEADING.alignment, horizontal: 'right' };
const LINK: CellStyle = { ...TOP, font: { ...FONT, underline: true, color: { rgb: '1F5C99' } } };
/** A row's height in points: long texts stay readable in the cell and the table stays a table. */
const HIGHEST_ROW = 120;
const LINE_HEIGHT = 15;
/** Over so many columns a note goes. */
const NOTE_COLUMNS = 6;

/** A sheet as the workbook writer takes it: heading row frozen and filterable, widths, wrapped texts, links. Texts are never formulas. */
export function writeSheet(sheet: Sheet, cutNote: string): WriteSheet {
  const cells = new Map<string, NonNullable<ReturnType<NonNullable<WriteSheet['cells']>['get']>>>();
  const value = (cell: SheetCell): CellValue => {
    const plain = typeof cell === 'object' && cell !== null && !(cell instanceof Date) ? cell.value : cell;
    return typeof plain === 'string' ? cellText(plain, cutNote) || null : plain;
  };
  const rows: CellValue[][] = [
    sheet.columns.map(({ heading }) => heading),
    ...sheet.rows.map((row) => row.map(value)),
  ];
  sheet.columns.forEach(({ heading, kind }, column) => {
    const style = kind === 'number' ? { ...HEADING, alignment: ABOVE_NUMBERS } : HEADING;
    cells.set(`0,${column}`, { value: heading, style });
  });
  sheet.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      const at = `${index + 1},${column}`;
      const style = STYLES[sheet.columns[column]?.kind ?? 'text'];
      if (cell instanceof Date) cells.set(at, { value: cell, style: STYLES.date });
      else if (typeof cell === 'object' && cell !== null && 'href' in cell)
        cells.set(at, { value: value(cell), style: LINK, hyperlink: { target: xmlText(cell.href) } });
      else if (typeof cell === 'object' && cell !== null)
        cells.set(at, { value: value(cell), style: { ...style, font: { ...FONT, bold: true } } });
    });
  });
  const heights = rows.map((row, index) => ({ height: heightOf(row, sheet, index) }));
  const table = rows.length;
  const noteColumns = sheet.columns.slice(0, NOTE_COLUMNS);
  if (sheet.note) {
    rows.push([], [cellText(sheet.note, cutNote)]);
    const across = noteColumns.reduce((sum, { width }) => sum + width, 0);
    // A program does not fit the height of a row to a text that stands across columns.
    heights.push(
      { height: LINE_HEIGHT },
      { height: LINE_HEIGHT * Math.ceil((1.15 * sheet.note.length) / across) },
    );
  }
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, kind }) => ({ width, style: STYLES[kind] })),
    rows,
    cells,
    rowDefs: new Map(heights.entries()),
    freezePane: { rows: 1, columns: sheet.fixedColumns ?? 0 },
    ...(sheet.filter && { autoFilter: { range: `A1:${letters(sheet.columns.length)}${table}` } }),
    ...(sheet.note && {
      merges: [
        {
          startRow: table + 1,
          endRow: table + 1,
          startCol: 0,
          endCol: noteColumns.length - 1,
        },
      ],
    }),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function heightOf(row: CellValue[], sheet: Sheet, index: number): number {
  const lines = row.map((cell, column) => {
    const { width = 10, kind } = sheet.columns[column] ?? {};
    if (typeof cell !== 'string' || (kind !== 'text' && kind !== 'any' && index > 0)) return 1;
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT);
}

/** `A` for 1, `AB` for 28: how a spreadsheet names its columns. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}
