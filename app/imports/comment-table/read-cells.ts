import type { StakeholderGroup } from '~/accounts/organisation';
import type { AuthorRow } from '~/comments/author';
import { type AuthorCells, readCells } from '~/comments/author-cells';
import { INTAKE_CHANNELS, type IntakeChannel } from '~/comments/comment';
import { nearest } from '~/comments/nearest';
import { LANGUAGES, translator } from '~/platform/i18n';
import { readLanguages } from '../hub-page/language-codes';
import { LINE_LENGTH, NOTE_LENGTH, type TableColumn, type TableRow, TEXT_LENGTH } from './comment-table';
import { type ImportRemark, type ImportRemarkKind, remarkOfAuthor, remarkOn } from './import-remark';
import { type DateOrder, isAhead, type ReadDate, readDate } from './read-date';

/** What a row says of its comment; what it does not say is null, or as the table as a whole says. */
export interface ReadRow {
  row: TableRow;
  /** Null: nobody is named. */
  author: string | null;
  organisations: string[];
  /** Of the one organisation that the row names, or of the author. */
  facts: { groups: StakeholderGroup[]; country: string | null };
  date: ReadDate | null;
  question: number | null;
  language: string;
  channel: IntakeChannel | null;
  nameWithheld: boolean;
}

/** What holds for the rows that do not say it themselves, and when the table is read. */
export interface ReadingContext {
  language: string;
  timeZone: string;
  /** Null: each row must say it. */
  channel: IntakeChannel | null;
  /** Of dates such as 12/11/2026; null: neither chosen nor shown by the column. */
  dateOrder: DateOrder | null;
  now: Date;
  /** Of the reader, for countries and groups. */
  readerLanguage: string;
}

const CHANNEL_WORDS: Record<string, IntakeChannel> = {
  'e-mail': 'email',
  mail: 'email',
  letter: 'paper',
  post: 'paper',
  fax: 'paper',
  event: 'meeting',
  webinar: 'meeting',
  workshop: 'meeting',
  web: 'website',
  online: 'website',
  form: 'website',
};
const YES = ['yes', 'y', 'true', '1', 'x', 'withheld'];
const NO = ['', 'no', 'n', 'false', '0', '-'];

/** Reads what the cells of a row mean. What cannot be taken comes back as problems, by column; the rest of the row is read all the same. */
export function readRow(row: TableRow, context: ReadingContext): { read: ReadRow; problems: ImportRemark[] } {
  const problems: ImportRemark[] = [];
  const refuse = (column: TableColumn, kind: ImportRemarkKind, values = {}): null => {
    problems.push(remarkOn({ row: row.row, value: row[column] }, column, kind, values));
    return null;
  };
  if (row.text === '') refuse('text', 'textMissing');
  for (const [column, most] of LIMITS) if (row[column].length > most) refuse(column, 'tooLong', { most });
  const isLeftOut = LANGUAGES.some((language) => {
    const words = translator(language)('comment.nameWithheld');
    return row.author === words || row.organisation === words;
  });
  const who = isLeftOut ? { ...row, author: '', organisation: '' } : row;
  const cells = whoIn(who, context, problems);
  const organisations = namesIn(who.organisation);
  return {
    problems,
    read: {
      row,
      author: who.author === '' || who.author === '-' ? null : who.author,
      organisations,
      facts: { groups: cells.groups ?? [], country: cells.country ?? null },
      date: dateIn(row, context, refuse),
      question: row.question === '' ? null : (numberIn(row.question) ?? refuse('question', 'questionNumber')),
      language: languageIn(row.language, refuse) ?? context.language,
      channel:
        channelIn(row.channel, refuse) ??
        context.channel ??
        (row.channel === '' ? refuse('channel', 'channelMissing') : null),
      nameWithheld: isLeftOut || withheldIn(row.nameWithheld, refuse),
    },
  };
}

type Refuse = (column: TableColumn, kind: ImportRemarkKind, values?: Record<string, string | number>) => null;

const LIMITS: [TableColumn, number][] = [
  ['text', TEXT_LENGTH],
  ['note', NOTE_LENGTH],
  ['author', LINE_LENGTH],
  ['reference', LINE_LENGTH],
  ['replyTo', LINE_LENGTH],
];

/** Several organisations stand with a semicolon between; a hyphen says that it is none. */
const namesIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(';')
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .filter((name) => name !== '' && name !== '-'),
  ),
];

/** Who speaks, as a table of authors says it: each organisation checked by itself, group and country with the first. */
function whoIn(row: TableRow, { readerLanguage }: ReadingContext, problems: ImportRemark[]): AuthorCells {
  const { row: number, author, group, country } = row;
  const nothing: AuthorRow = {
    row: number,
    author,
    organisation: '',
    acronym: '',
    group: '',
    country: '',
    region: '',
    website: '',
    members: '',
  };
  const [first = '', ...others] = namesIn(row.organisation);
  const read = readCells({ ...nothing, organisation: first, group, country }, readerLanguage);
  const checked = others.map((organisation) => readCells({ ...nothing, organisation }, readerLanguage));
  problems.push(...[read, ...checked].flatMap((one) => one.problems.map(remarkOfAuthor)));
  return read.cells;
}

function dateIn(
  row: TableRow,
  { timeZone, now, dateOrder }: ReadingContext,
  refuse: Refuse,
): ReadDate | null {
  if (row.date === '') return null;
  const date = readDate(row.date, timeZone, dateOrder);
  if (date === null) return refuse('date', 'date');
  if (date === 'ambiguous') return refuse('date', 'dateAmbiguous');
  return isAhead(date, now, timeZone) ? refuse('date', 'dateAhead') : date;
}

/** "3", "Q3", "Question 3". */
function numberIn(cell: string): number | null {
  const [, digits] = /^\D{0,20}?#?(\d{1,6})(?:\.0)?\.?$/.exec(cell) ?? [];
  return digits ? Number(digits) : null;
}

function languageIn(cell: string, refuse: Refuse): string | null {
  if (cell === '') return null;
  const { codes } = readLanguages(cell.replace(/^([A-Za-z]{2})[-_][A-Za-z]{2,4}$/, '$1'));
  return codes.length === 1 ? (codes[0] ?? null) : refuse('language', 'language');
}

function channelIn(cell: string, refuse: Refuse): IntakeChannel | null {
  if (cell === '') return null;
  const word = cell.toLowerCase();
  const named = new Map<string, IntakeChannel>(Object.entries(CHANNEL_WORDS));
  for (const channel of INTAKE_CHANNELS) {
    named.set(channel, channel);
    for (const language of LANGUAGES)
      named.set(translator(language)(`received.channel.${channel}`).toLowerCase(), channel);
  }
  const found = named.get(word);
  if (found) return found;
  const near = nearest(word, named.keys());
  return refuse('channel', 'channel', { near: near ?? INTAKE_CHANNELS.join(', ') });
}

function withheldIn(cell: string, refuse: Refuse): boolean {
  const word = cell.toLowerCase();
  if (!YES.includes(word) && !NO.includes(word)) refuse('nameWithheld', 'yesOrNo');
  return YES.includes(word);
}
