import { countryName } from '~/accounts/country';
import { groupName } from '~/comments/author-cells';
import type { IntakeChannel } from '~/comments/comment';
import { openingOf } from '~/comments/opening';
import { translator } from '~/platform/i18n';
import type { Precision } from '~/ui/moment';
import type { TableReading } from './column-fields';
import type { CommentPlan, PlannedComment } from './comment-plan';
import { TABLE_COLUMNS, type TableColumn, type TableGrid } from './comment-table';
import { type ImportRemark, importRemarkInWords } from './import-remark';

/** Of a long list so many are shown, and how many more there are. */
const SHOWN_ROWS = 200;
const SHOWN_FIRST = 3;
const SHOWN_CHARACTERS = 160;
const SHOWN_CELL = 60;

export interface PreviewRemark {
  row: number;
  /** The heading, in the reader's language. */
  column: string;
  words: string;
}

/** A row as a page says what it would be. */
export interface PreviewComment {
  row: number;
  author: string | null;
  nameWithheld: boolean;
  organisations: { name: string; isNew: boolean }[];
  /** Groups and country as the row says them. */
  facts: string[];
  opening: string;
  question: number | null;
  parent: { row: number } | { number: number } | null;
  posted: { at: string | null; precision: Precision };
  language: string;
  channel: IntakeChannel | null;
}

/** What a table of comments would do, in words. */
export interface CommentPreview {
  headings: string[];
  /** As they stand in the file. */
  firstRows: { row: number; cells: string[] }[];
  reading: TableReading;
  /** What the officer must still say of the table as a whole; of single rows it is no problem then. */
  asked: ('text' | 'channel' | 'dateOrder')[];
  /** With any of these nothing can be entered; at most `SHOWN_ROWS`, of `problemCount`. */
  problems: PreviewRemark[];
  problemCount: number;
  notes: PreviewRemark[];
  noteCount: number;
  comments: PreviewComment[];
  commentCount: number;
  known: number;
  repeated: number;
  /** Names of the organisations that will be entered. */
  entered: string[];
  /** Headings of the columns that are not read. */
  unmapped: string[];
}

/** Puts a plan in the reader's words. */
export function previewOf(
  { plan, grid, reading }: { plan: CommentPlan; grid: TableGrid; reading: TableReading },
  language: string,
): CommentPreview {
  const t = translator(language);
  const remarks = (all: ImportRemark[]): PreviewRemark[] =>
    all.slice(0, SHOWN_ROWS).map((one) => ({
      row: one.row,
      column: t(`received.column.${one.column}`),
      words: importRemarkInWords(t, one),
    }));
  const asked = askedOf(reading, plan.problems);
  const problems = plan.problems.filter((one) => !isAsked(one, asked));
  const read = new Set(TABLE_COLUMNS.map((column: TableColumn) => reading.mapping[column]));
  return {
    headings: grid.headings,
    firstRows: grid.rows.slice(0, SHOWN_FIRST).map(({ row, cells }) => ({
      row,
      cells: grid.headings.map((_, at) => openingOf(cells[at] ?? '', SHOWN_CELL)),
    })),
    reading,
    asked,
    problems: remarks(problems),
    problemCount: problems.length,
    notes: remarks(plan.notes),
    noteCount: plan.notes.length,
    comments: plan.comments.slice(0, SHOWN_ROWS).map((planned) => commentOf(planned, language)),
    commentCount: plan.comments.length,
    known: plan.known,
    repeated: plan.repeated,
    entered: plan.newOrganisations.map(({ name }) => name),
    unmapped: grid.headings.filter((heading, at) => heading !== '' && !read.has(at)),
  };
}

const askedOf = (
  { mapping, channel, dateOrder }: TableReading,
  problems: ImportRemark[],
): CommentPreview['asked'] => [
  ...(mapping.text === null ? (['text'] as const) : []),
  ...(mapping.channel === null && channel === null ? (['channel'] as const) : []),
  ...(dateOrder === null && problems.some(({ says }) => says.kind === 'dateAmbiguous')
    ? (['dateOrder'] as const)
    : []),
];

/** Every row lacks what the table as a whole does not say: that is said once. */
const isAsked = ({ says }: ImportRemark, asked: CommentPreview['asked']): boolean =>
  (says.kind === 'textMissing' && asked.includes('text')) ||
  (says.kind === 'channelMissing' && asked.includes('channel')) ||
  (says.kind === 'dateAmbiguous' && asked.includes('dateOrder'));

function commentOf({ read, organisations, parent }: PlannedComment, language: string): PreviewComment {
  const { groups, country } = read.facts;
  return {
    row: read.row.row,
    author: read.author,
    nameWithheld: read.nameWithheld,
    organisations: organisations.map(({ id, name }) => ({ name, isNew: id === null })),
    facts: [
      ...groups.map((group) => groupName(group, language)),
      ...(country ? [countryName(country, language)] : []),
    ],
    opening: openingOf(read.row.text, SHOWN_CHARACTERS),
    question: read.question,
    parent: parent && ('row' in parent ? { row: parent.row } : parent),
    posted: { at: read.date?.at.toISOString() ?? null, precision: read.date?.precision ?? 'unknown' },
    language: read.language,
    channel: read.channel,
  };
}
