import type { ExportDataset, ExportEntry, ExportGroup } from './export';

/** A row of the table: a comment in a group; a group without any comment has one row without a comment. */
export interface ExportRow {
  group: ExportGroup;
  entry: ExportEntry | null;
}

/** The one table of an export, in the groups' order and by the comments' numbers. */
export function* exportRows(dataset: ExportDataset): Generator<ExportRow> {
  for (const group of dataset.groups) {
    if (group.entries.length === 0) yield { group, entry: null };
    for (const entry of group.entries) yield { group, entry };
  }
}

/** How many rows `exportRows` gives. */
export const countRows = (dataset: ExportDataset): number =>
  dataset.groups.reduce((sum, group) => sum + Math.max(1, group.entries.length), 0);
