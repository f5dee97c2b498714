import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { INK, PAGE_TEXT_WIDTH, RULE, TINT } from './docx-styles';
import { xmlText } from './xml-text';

const RIGHT_TO_LEFT_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Whether a language (BCP 47) is written from right to left. */
export function isRightToLeft(language: string): boolean {
  try {
    return RIGHT_TO_LEFT_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    // Somebody's own code for a language: nothing is known of its script.
    return false;
  }
}

/** Runs of a text in its language; its line ends are kept. */
export function textRuns(text: string, language: string, style: IRunOptions = {}): TextRun[] {
  const rightToLeft = isRightToLeft(language);
  return xmlText(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          ...style,
          text: line,
          ...(index > 0 && { break: 1 }),
          ...(rightToLeft && { rightToLeft: true }),
          ...(language !== 'en' && {
            language: rightToLeft ? { bidirectional: language } : { value: language },
          }),
        }),
    );
}

/** A text as somebody wrote it: a paragraph for each of its own, in the direction of its language. */
export function writtenText(text: string, language: string, style: string): Paragraph[] {
  return text.split(/\n{2,}/).map(
    (part) =>
      new Paragraph({
        style,
        bidirectional: isRightToLeft(language),
        children: textRuns(part, language),
      }),
  );
}

export const paragraph = (text: string, style?: string): Paragraph =>
  new Paragraph({ ...(style && { style }), children: textRuns(text, 'en') });

export const heading = (text: string, level: 1 | 2, pageBreakBefore = false): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore,
    children: textRuns(text, 'en'),
  });

/** A link that says where it leads; the address itself stays in the file. */
export const link = (text: string, address: string): ExternalHyperlink =>
  new ExternalHyperlink({
    link: xmlText(address),
    children: [new TextRun({ text: xmlText(text), style: 'Hyperlink' })],
  });

/** The pieces of a line with a separator between them; what is null is left out. */
export function joined(pieces: (ParagraphChild | string | null)[], separator = ' · '): ParagraphChild[] {
  return pieces
    .filter((piece) => piece !== null && piece !== '')
    .flatMap((piece, index): ParagraphChild[] => [
      ...(index > 0 ? [new TextRun(separator)] : []),
      typeof piece === 'string' ? new TextRun(xmlText(piece)) : (piece as ParagraphChild),
    ]);
}

export interface ReportColumn {
  heading: string;
  /** Of all columns' shares; the table is as wide as the text. */
  share: number;
  numeric?: boolean;
}

/** A table with a heading row that repeats on every page and is known to screen readers as one; the last row may be a total. */
export function table(
  columns: ReportColumn[],
  rows: (string | number | null)[][],
  lastIsTotal = false,
): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map(({ share }) => Math.round((PAGE_TEXT_WIDTH * share) / shares));
  const row = (cells: (string | number | null)[], kind: 'heading' | 'body' | 'total'): TableRow =>
    new TableRow({
      tableHeader: kind === 'heading',
      cantSplit: true,
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: kind === 'heading' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
            ...(kind === 'heading' && { shading: { fill: TINT } }),
            children: [
              new Paragraph({
                style: 'TableText',
                alignment: columns[index]?.numeric ? AlignmentType.END : AlignmentType.START,
                children: textRuns(cell === null ? '' : String(cell), 'en', {
                  bold: kind !== 'body',
                  color: INK,
                }),
              }),
            ],
          }),
      ),
    });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return new Table({
    width: { size: PAGE_TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      row(
        columns.map((column) => column.heading),
        'heading',
      ),
      ...rows.map((cells, index) => row(cells, lastIsTotal && index === rows.length - 1 ? 'total' : 'body')),
    ],
  });
}
