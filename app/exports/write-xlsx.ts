import { createHash } from 'node:crypto';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { ExportColumn } from './column';
import { EXPORT_COLUMNS } from './columns';
import type { ExportCounts, ExportDataset } from './export';
import { wallClock } from './export-date';
import { priorityObjectiveMatrix } from './matrix';
import { countRows, exportRows } from './rows';
import { type ExportWords, exportWords } from './words';
import { writeCsv } from './write-csv';
import { CELL_LIMIT, FONT, type Sheet, type SheetCell, type SheetColumn, writeSheet } from './xlsx-sheet';

const WIDTHS: Record<ExportColumn['kind'], number> = {
  text: 22,
  'long-text': 60,
  number: 12,
  date: 22,
  address: 30,
};

/**
 * An export as an Excel workbook: summary, comments, priorities by objectives, codebook, provenance.
 * A date is a real one where the moment is known (the zone's clock), else text; a text too long for a cell is cut and says so.
 */
export function writeXlsx(dataset: ExportDataset): Promise<Uint8Array> {
  const words = exportWords('en');
  const cutNote = words('cut', { limit: CELL_LIMIT });
  const time = new Date(dataset.provenance.revisionAt);
  return writeWorkbook({
    sheets: [
      summarySheet(dataset, words),
      commentsSheet(dataset, words),
      matrixSheet(dataset, words),
      codebookSheet(words),
      provenanceSheet(dataset, words),
    ].map((sheet) => writeSheet(sheet, cutNote)),
    properties: { title: dataset.space.title, creator: dataset.space.url, created: time, modified: time },
    defaultFont: FONT,
  });
}

const text = (heading: string, width: number): SheetColumn => ({ heading, width, kind: 'text' });
const number = (heading: string, width = 14): SheetColumn => ({ heading, width, kind: 'number' });

const COUNTS = ['comments', 'organisations', 'notStated', 'tags', 'proposed', 'unpublished'] as const;
const numbersOf = (counts: ExportCounts): (number | null)[] => COUNTS.map((key) => counts[key]);

function summarySheet(dataset: ExportDataset, words: ExportWords): Sheet {
  const by = dataset.provenance.filters.by;
  return {
    name: words('sheet.summary'),
    columns: [
      text(words('summary.code'), 12),
      text(words(`axis.${by}`), 70),
      ...(by === 'priority' ? [text(words('summary.group'), 16)] : []),
      ...COUNTS.map((key) => number(words(`counts.${key}`), 16)),
    ],
    rows: [
      ...dataset.groups.map((group) => [
        group.code,
        group.title,
        ...(by === 'priority' ? [group.facts?.group ?? null] : []),
        ...numbersOf(group.counts),
      ]),
      [
        '',
        words('summary.all'),
        ...(by === 'priority' ? [null] : []),
        ...numbersOf(dataset.provenance.counts),
      ].map((value): SheetCell => (value === null || value === '' ? null : { value, bold: true })),
    ],
    note: words('summary.note'),
  };
}

function commentsSheet(dataset: ExportDataset, words: ExportWords): Sheet {
  return {
    name: words('sheet.comments'),
    columns: EXPORT_COLUMNS.map(({ name, kind }) => ({
      heading: name,
      width: WIDTHS[kind],
      kind: kind === 'number' || kind === 'date' ? kind : 'text',
    })),
    rows: [...exportRows(dataset)].map((row) =>
      EXPORT_COLUMNS.map(({ kind, cell }): SheetCell => {
        const value = cell(row);
        if (typeof value !== 'string') return value;
        if (kind === 'address') return { value, href: value };
        if (kind === 'date' && row.entry?.comment.datePrecision === 'moment') return wallClock(value);
        return value;
      }),
    ),
    fixedColumns: 2,
    filter: true,
  };
}

function matrixSheet(dataset: ExportDataset, words: ExportWords): Sheet {
  const matrix = priorityObjectiveMatrix(dataset);
  const bold = (value: string | number): SheetCell => ({ value, bold: true });
  return {
    name: words('sheet.matrix'),
    columns: [
      text(words('summary.code'), 10),
      text(words('axis.priority'), 50),
      ...dataset.objectives.map(({ code, title }) =>
        number(`${words('matrix.objective', { code })}\n${title}`, 14),
      ),
      number(words('matrix.comments'), 16),
    ],
    rows: [
      ...matrix.rows.map(({ term, cells, comments }) => [term.code, term.title, ...cells, bold(comments)]),
      [null, bold(words('matrix.allRow')), ...matrix.totals.map(bold), bold(matrix.comments)],
    ],
    fixedColumns: 2,
    note: `${dataset.priorities.length === 0 ? `${words('matrix.empty')} ` : ''}${words('matrix.note')} ${words('matrix.corner')}`,
  };
}

const codebookSheet = (words: ExportWords): Sheet => ({
  name: words('sheet.codebook'),
  columns: [
    text(words('codebook.column'), 22),
    text(words('codebook.meaning'), 70),
    text(words('codebook.values'), 70),
  ],
  rows: EXPORT_COLUMNS.map(({ name, meaning, values }) => [name, meaning, values]),
  note: words('codebook.note', { limit: CELL_LIMIT }),
});

function provenanceSheet(dataset: ExportDataset, words: ExportWords): Sheet {
  const { space, provenance } = dataset;
  const { filters, counts } = provenance;
  return {
    name: words('sheet.provenance'),
    columns: [
      text(words('provenance.item'), 44),
      { heading: words('provenance.value'), width: 90, kind: 'any' },
    ],
    rows: [
      [words('provenance.space'), space.title],
      [words('provenance.address'), { value: space.url, href: space.url }],
      [words('provenance.stage'), space.stage],
      [words('provenance.timeZone'), space.timeZone],
      [words('provenance.revision'), provenance.revision],
      [words('provenance.revisionAt'), provenance.revisionAt],
      [words('provenance.groupedBy'), words(`axis.${filters.by}`)],
      [
        words('provenance.scope'),
        words(filters.includeUnpublished ? 'provenance.everything' : 'provenance.published'),
      ],
      ...COUNTS.map((key) => [words(`provenance.${key}`), counts[key]]),
      [words('provenance.rows'), countRows(dataset)],
      [words('provenance.sha256'), csvHash(dataset)],
      [words('provenance.disclaimer'), space.disclaimer],
    ],
  };
}

/** SHA-256 of the CSV of the same dataset, in hexadecimal. */
export function csvHash(dataset: ExportDataset): string {
  const hash = createHash('sha256');
  for (const piece of writeCsv(dataset)) hash.update(piece);
  return hash.digest('hex');
}
