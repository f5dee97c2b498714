import type { RecordLine } from './record';

/** A cell of the record as a table; null stays empty. */
export type RecordCell = string | number | null;

/** What a row of the table has beside the line of the page. */
export interface RecordTableRow {
  line: RecordLine;
  reasonCode: string;
  /** Decisions that were taken at once have one in common. */
  batch: number | null;
}

const note =
  (reader: RecordLine['notes'][number]['reader']) =>
  ({ line }: RecordTableRow): RecordCell => {
    const found = line.notes.find((one) => one.reader === reader);
    return found ? (found.text ?? BLANKED) : null;
  };

/** What stands where a text was blanked: an empty cell would say that there had been none. */
export const BLANKED = '[blanked]';

/** The columns of `record.csv`, in order; what each means stands under `record.column` in the catalogue, beside the link to the table. */
export const RECORD_COLUMNS = [
  { name: 'decision', cell: ({ line }) => line.number },
  { name: 'at', cell: ({ line }) => line.at },
  { name: 'kind', cell: ({ line }) => line.kind },
  { name: 'reason_code', cell: ({ reasonCode }) => reasonCode },
  { name: 'reason', cell: ({ line }) => line.reason.text },
  { name: 'reason_text', cell: note('both') },
  { name: 'note_to_author', cell: note('author') },
  { name: 'note_to_team', cell: note('team') },
  { name: 'decided_by', cell: ({ line }) => line.who ?? 'rule of the space' },
  { name: 'comment', cell: ({ line }) => line.comment },
  { name: 'person', cell: ({ line }) => line.concerns },
  { name: 'waited_minutes', cell: ({ line }) => line.waitedMinutes },
  { name: 'about_decision', cell: ({ line }) => line.about },
  { name: 'undone_by', cell: ({ line }) => line.undoneBy },
  { name: 'contested_at', cell: ({ line }) => line.contest?.at ?? null },
  { name: 'contest', cell: ({ line }) => line.contest?.outcome ?? null },
  { name: 'contest_answered_by', cell: ({ line }) => line.contest?.answer ?? null },
  { name: 'together', cell: ({ batch }) => batch },
] as const satisfies { name: string; cell: (row: RecordTableRow) => RecordCell }[];
