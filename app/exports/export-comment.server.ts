import type { ExportComment, ExportOrganisation, ExportTag } from './export';
import { momentInZone, storedDay } from './export-date';
import type { ExportWords } from './words';

/** What an export reads of a comment, put together. */
export interface CommentRow {
  id: string;
  number: number;
  questionId: string | null;
  status: ExportComment['status'];
  origin: ExportComment['origin'];
  authorName: string | null;
  authorLabel: string | null;
  /** What the secretariat assigned; null: nothing is known of the author besides the name. */
  assigned: { stakeholderGroup: string | null; country: string | null; region: string | null } | null;
  /** The account under which it was written is closed. */
  accountClosed: boolean;
  nameWithheld: boolean;
  asTeam: boolean;
  language: string;
  postedAt: Date | null;
  postedAtPrecision: ExportComment['datePrecision'];
  attachmentMissing: boolean;
  intake: { channel: NonNullable<ExportComment['received']>['by']; enteredAt: Date } | null;
  attachments: { id: string; name: string; file: { bytes: number; mediaType: string } }[];
  parentNumber: number | null;
  text: string;
  voices: {
    nameAsPrinted: string;
    confirmed: boolean;
    source: 'author' | 'secretariat';
    organisation: { name: string; stakeholderGroups: string[] };
  }[];
  tags: TagRow[];
  proposals: string[];
  offers: ExportComment['offers'];
  interests: string[];
}

export interface TagRow {
  id: string;
  source: ExportTag['source'];
  state: 'proposed' | 'confirmed' | 'rejected';
  position: ExportTag['position'];
  action: string | null;
  term: { code: string; position: number; framework: { citedAs: string } };
  /** `attachmentId`: the quote is of that file. */
  excerpt: { quote: string; start: number; end: number; attachmentId: string | null } | null;
}

export interface CommentContext {
  /** Address of the space. */
  url: string;
  timeZone: string;
  /** Withheld names are shown: only for staff who asked for everything. */
  showNames: boolean;
  words: ExportWords;
  /** By their identifiers. */
  questions: Map<string, { number: number; text: string }>;
}

/** A comment as exports show it, with its names replaced where they are withheld. */
export function commentForExport(row: CommentRow, context: CommentContext): ExportComment {
  const withheld = row.nameWithheld && !context.showNames ? context.words('nameWithheld') : null;
  const organisations = withheld ? [] : row.voices.map(organisationOf);
  // What is assigned to an author is for those who speak for no organisation.
  const alone = withheld || row.voices.length > 0 ? null : row.assigned;
  return {
    id: row.id,
    number: row.number,
    permalink: `${context.url}/comments/${row.number}`,
    question: context.questions.get(row.questionId ?? '') ?? null,
    parent: row.parentNumber,
    date: dateOf(row, context.timeZone),
    datePrecision: row.postedAt ? row.postedAtPrecision : 'unknown',
    author: withheld ?? (row.accountClosed ? context.words('formerParticipant') : row.authorName),
    // The printed label of a withheld name can tell whose it is.
    authorLabel: withheld ? null : row.authorLabel,
    authorStakeholderGroup: alone?.stakeholderGroup ?? null,
    authorCountry: alone?.country ?? null,
    authorRegion: alone?.region ?? null,
    nameWithheld: row.nameWithheld,
    asTeam: row.asTeam,
    organisation: withheld ?? oneLine(organisations.map(({ name }) => name)),
    onBehalfOf: withheld ?? oneLine(organisations.map(asPrinted)),
    organisations,
    status: row.status,
    origin: row.origin,
    language: row.language,
    attachmentMissing: row.attachmentMissing,
    received: row.intake && {
      by: row.intake.channel,
      enteredAt: momentInZone(row.intake.enteredAt, context.timeZone),
    },
    // A letter names who wrote it.
    files: withheld ? [] : row.attachments.map((attachment) => fileOf(attachment, context.url)),
    tags: [...row.tags].sort(inTextOrder).flatMap((tag) => tagOf(tag, withheld ? [] : row.attachments)),
    proposals: row.proposals,
    offers: row.offers,
    interests: row.interests,
    text: row.text,
  };
}

const fileOf = (
  { id, name, file }: CommentRow['attachments'][number],
  url: string,
): ExportComment['files'][number] => ({
  name,
  url: `${url}/files/${id}/${encodeURIComponent(name)}`,
  ...file,
});

const oneLine = (names: string[]): string | null => names.join('; ') || null;

const organisationOf = ({
  organisation,
  nameAsPrinted,
  confirmed,
  source,
}: CommentRow['voices'][number]): ExportOrganisation => ({
  name: organisation.name,
  // What was assigned afterwards is nowhere printed: it goes by the name of today.
  nameAsPrinted: source === 'secretariat' ? organisation.name : nameAsPrinted,
  confirmed,
  assignedBySecretariat: source === 'secretariat',
  stakeholderGroups: organisation.stakeholderGroups,
});

function asPrinted({ nameAsPrinted, confirmed, assignedBySecretariat }: ExportOrganisation): string {
  if (assignedBySecretariat) return `${nameAsPrinted} (assigned by the secretariat)`;
  return confirmed ? nameAsPrinted : `${nameAsPrinted} (unconfirmed)`;
}

function dateOf(row: CommentRow, timeZone: string): string | null {
  if (!row.postedAt || row.postedAtPrecision === 'unknown') return null;
  return row.postedAtPrecision === 'day' ? storedDay(row.postedAt) : momentInZone(row.postedAt, timeZone);
}

/** A tag on the words of a file is left out where the file is. */
function tagOf(tag: TagRow, files: CommentRow['attachments']): ExportTag[] {
  const { excerpt } = tag;
  const inFile = Boolean(excerpt?.attachmentId);
  const file = files.find(({ id }) => id === excerpt?.attachmentId);
  if (inFile && !file) return [];
  return [
    {
      framework: tag.term.framework.citedAs,
      code: tag.term.code,
      state: tag.state === 'confirmed' ? 'confirmed' : 'proposed',
      source: tag.source,
      position: tag.position,
      action: tag.action,
      quote: excerpt?.quote ?? null,
      start: inFile ? null : (excerpt?.start ?? null),
      end: inFile ? null : (excerpt?.end ?? null),
      file: file?.name ?? null,
    },
  ];
}

/** By framework, then as the text goes, tags of the whole comment first, those of files last; identifiers settle what is left, so that equal content gives equal bytes. */
function inTextOrder(a: TagRow, b: TagRow): number {
  return (
    compare(a.term.framework.citedAs, b.term.framework.citedAs) ||
    compare(a.excerpt?.attachmentId ?? '', b.excerpt?.attachmentId ?? '') ||
    compare(a.excerpt?.start ?? -1, b.excerpt?.start ?? -1) ||
    compare(a.excerpt?.end ?? -1, b.excerpt?.end ?? -1) ||
    compare(a.term.position, b.term.position) ||
    compare(a.id, b.id)
  );
}

/** Numbers by size, texts by their UTF-16 units: the same on every machine, whatever its locale. */
const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
