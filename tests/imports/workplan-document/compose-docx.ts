import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** A document as a test says it: what a person would type into Word. */
export type Part =
  | { heading: 1 | 2 | 3 | 4; text: string }
  | { text: string; bold?: boolean }
  | { items: string[]; numbered?: boolean }
  | { rows: CellText[][] };

/** The paragraphs of one cell; a list stands in it as an array within. */
export type CellText = string | (string | string[])[];

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** The bytes of a real Word document with these parts in order; `kept` is the title among its properties. */
export function docxOf(parts: Part[], title?: string, kept?: string): Promise<Buffer> {
  const titled = title === undefined ? [] : [new Paragraph({ text: title, heading: HeadingLevel.TITLE })];
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1)' };
  return Packer.toBuffer(
    new Document({
      title: kept,
      numbering: { config: [{ reference: 'numbers', levels: [level] }] },
      sections: [{ children: [...titled, ...parts.flatMap(partOf)] }],
    }),
  );
}

function partOf(part: Part): (Paragraph | Table)[] {
  if ('rows' in part) return [tableOf(part.rows)];
  if ('items' in part) return itemsOf(part.items, part.numbered);
  if ('heading' in part) return [new Paragraph({ text: part.text, heading: LEVELS[part.heading] })];
  return [new Paragraph({ children: [new TextRun({ text: part.text, bold: part.bold })] })];
}

const itemsOf = (items: string[], numbered = false): Paragraph[] =>
  items.map(
    (text) =>
      new Paragraph({
        text,
        ...(numbered ? { numbering: { reference: 'numbers', level: 0 } } : { bullet: { level: 0 } }),
      }),
  );

const tableOf = (rows: CellText[][]): Table =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: cellOf(cell) })) }),
    ),
  });

const cellOf = (cell: CellText): Paragraph[] =>
  [cell].flat(1).flatMap((part) => (typeof part === 'string' ? [new Paragraph(part)] : itemsOf(part)));
