import { LANGUAGES, translator } from '~/platform/i18n';
import { type ColumnMapping, TABLE_COLUMNS, type TableColumn } from './comment-table';

/** What people write over a column besides the interface's own word, the likeliest first; our own exports' names are among them. */
const HEADINGS: Record<TableColumn, string[]> = {
  text: [
    'text',
    'comment',
    'comments',
    'contribution',
    'submission',
    'message',
    'body',
    'input',
    'answer',
    'response',
  ],
  author: [
    'author',
    'name',
    'full name',
    'author name',
    'submitted by',
    'sender',
    'name of sender',
    'sent by',
    'from',
    'respondent',
    'contributor',
    'signatory',
    'person',
    'contact',
  ],
  organisation: [
    'organisation',
    'organization',
    'organisation name',
    'organization name',
    'on behalf of',
    'entity',
  ],
  group: [
    'stakeholder group',
    'group',
    'stakeholder',
    'type',
    'stakeholder type',
    'type of stakeholder',
    'author stakeholder group',
  ],
  country: ['country', 'country or area', 'author country'],
  date: ['date', 'received', 'received on', 'date received', 'submitted', 'submission date', 'timestamp'],
  question: ['question', 'question number', 'question no', 'q'],
  language: ['language', 'lang'],
  replyTo: ['reply to', 'in reply to', 'parent', 'answers'],
  channel: ['how it came', 'received by', 'channel', 'source', 'medium', 'via'],
  reference: ['reference', 'id', 'ref', 'row id', 'comment id', 'number', 'comment number', 'no'],
  nameWithheld: [
    'name withheld',
    'withhold name',
    'withhold the name',
    'withheld',
    'anonymous',
    'confidential',
    'private',
    'do not publish name',
    'do not publish the name',
  ],
  note: ['note', 'notes', 'remark', 'remarks'],
};

const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.:#/-]+/g, ' ')
    .trim();

/** Guesses from what stands over the columns which is which; a column that no heading fits is null, and no column is taken twice. */
export function guessColumns(headings: string[]): ColumnMapping {
  const written = headings.map(plain);
  const taken = new Set<number>();
  const mapping = {} as ColumnMapping;
  for (const column of TABLE_COLUMNS) {
    const words = [
      ...LANGUAGES.map((language) => translator(language)(`received.column.${column}`)),
      ...HEADINGS[column],
    ];
    const place = words
      .map((word) => written.findIndex((heading, at) => heading === plain(word) && !taken.has(at)))
      .find((at) => at >= 0);
    mapping[column] = place ?? null;
    if (place !== undefined) taken.add(place);
  }
  return mapping;
}
