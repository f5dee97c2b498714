import type { ExportComment, ExportEntry, ExportGroup } from './export';
import type { ExportRow } from './rows';

export type CellValue = string | number | null;
export type ColumnKind = 'text' | 'long-text' | 'number' | 'date' | 'address';

/** A column of the table of comments: the one place that says its name, what it holds and how it is filled. */
export interface ExportColumn {
  /** Stable, the same in every language and format. */
  name: string;
  meaning: string;
  values: string;
  kind: ColumnKind;
  cell(row: ExportRow): CellValue;
}

/** A column of the group that a row stands in. */
export const ofGroup = (
  name: string,
  kind: ColumnKind,
  meaning: string,
  values: string,
  cell: (group: ExportGroup) => CellValue,
): ExportColumn => ({ name, kind, meaning, values, cell: ({ group }) => cell(group) });

/** A column of the comment's place in the group; empty in the row of a group without comments. */
export const ofEntry = (
  name: string,
  kind: ColumnKind,
  meaning: string,
  values: string,
  cell: (entry: ExportEntry) => CellValue,
): ExportColumn => ({ name, kind, meaning, values, cell: ({ entry }) => (entry ? cell(entry) : null) });

/** A column of the comment; empty in the row of a group without comments. */
export const ofComment = (
  name: string,
  kind: ColumnKind,
  meaning: string,
  values: string,
  cell: (comment: ExportComment) => CellValue,
): ExportColumn => ofEntry(name, kind, meaning, values, ({ comment }) => cell(comment));

/** Several values in one cell, each once, in their order. */
export const severalValues = (values: (string | null)[]): string =>
  [...new Set(values.filter((value) => value !== null))].join('; ');
