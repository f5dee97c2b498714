import type { IntakeChannel } from '~/comments/comment';
import { type ColumnMapping, TABLE_COLUMNS, type TableColumn } from './comment-table';
import type { ReadTable } from './import-schema';
import type { DateOrder } from './read-date';

/** How a table is read: its columns, and what holds where it says nothing. */
export interface TableReading {
  mapping: ColumnMapping;
  channel: IntakeChannel | null;
  language: string | null;
  /** Null: as the column shows it. */
  dateOrder: DateOrder | null;
}

/** The field of the form in which a column is chosen: what holds for rows that say nothing has the plain name. */
export const fieldOf = (column: TableColumn) =>
  column === 'language' ? 'languageColumn' : column === 'channel' ? 'channelColumn' : column;

/** What a form says of how its table is read. */
export function readingOf(sent: ReadTable): TableReading {
  const mapping = Object.fromEntries(TABLE_COLUMNS.map((column) => [column, sent[fieldOf(column)] ?? null]));
  return {
    mapping: mapping as ColumnMapping,
    channel: sent.channel ?? null,
    language: sent.language ?? null,
    dateOrder: sent.dateOrder ?? null,
  };
}

/** The same as a form sends it, by field. */
export function fieldsOfReading(reading: TableReading): Record<string, string> {
  const { mapping, channel, language, dateOrder } = reading;
  const columns = TABLE_COLUMNS.map((column) => [fieldOf(column), String(mapping[column] ?? '')]);
  const held = { channel: channel ?? '', language: language ?? '', dateOrder: dateOrder ?? '' };
  return { ...Object.fromEntries(columns), ...held };
}
