import type { Prisma } from '~/platform/db.server';
import type { ExportComment, ExportOrganisation, ExportTag } from './export';
import { momentInZone, storedDay } from './export-date';
import type { ExportWords } from './words';

/** What an export reads of a comment. */
export const COMMENT_FIELDS = {
  id: true,
  number: true,
  status: true,
  origin: true,
  authorName: true,
  authorLabel: true,
  nameWithheld: true,
  language: true,
  postedAt: true,
  postedAtPrecision: true,
  attachmentMissing: true,
  question: { select: { number: true } },
  parent: { select: { number: true } },
  revisions: { orderBy: { number: 'desc' }, take: 1, select: { text: true } },
  voices: {
    orderBy: { position: 'asc' },
    select: {
      nameAsPrinted: true,
      confirmed: true,
      organisation: { select: { name: true, stakeholderGroups: true } },
    },
  },
  tags: {
    where: { state: { in: ['confirmed', 'proposed'] } },
    select: {
      id: true,
      source: true,
      state: true,
      position: true,
      action: true,
      term: { select: { code: true, position: true, framework: { select: { citedAs: true } } } },
      excerpt: { select: { quote: true, start: true, end: true } },
    },
  },
} satisfies Prisma.CommentSelect;

export type CommentRow = Prisma.CommentGetPayload<{ select: typeof COMMENT_FIELDS }>;

interface Context {
  /** Address of the space. */
  url: string;
  timeZone: string;
  /** Withheld names are shown: only for staff who asked for everything. */
  showNames: boolean;
  words: ExportWords;
  questions: Map<number, { number: number; text: string }>;
}

/** A comment as exports show it, with its names replaced where they are withheld. */
export function commentForExport(row: CommentRow, context: Context): ExportComment {
  const withheld = row.nameWithheld && !context.showNames ? context.words('nameWithheld') : null;
  const organisations = withheld ? [] : row.voices.map(organisationOf);
  return {
    id: row.id,
    number: row.number,
    permalink: `${context.url}/comments/${row.number}`,
    question: (row.question && context.questions.get(row.question.number)) ?? null,
    parent: row.parent?.number ?? null,
    date: dateOf(row, context.timeZone),
    datePrecision: row.postedAt ? row.postedAtPrecision : 'unknown',
    author: withheld ?? row.authorName,
    // The printed label of a withheld name can tell whose it is.
    authorLabel: withheld ? null : row.authorLabel,
    nameWithheld: row.nameWithheld,
    organisation: withheld ?? oneLine(organisations.map(({ name }) => name)),
    onBehalfOf: withheld ?? oneLine(organisations.map(asPrinted)),
    organisations,
    status: row.status,
    origin: row.origin,
    language: row.language,
    attachmentMissing: row.attachmentMissing,
    tags: [...row.tags].sort(inTextOrder).map(tagOf),
    text: row.revisions[0]?.text ?? '',
  };
}

const oneLine = (names: string[]): string | null => names.join('; ') || null;

const organisationOf = ({
  organisation,
  nameAsPrinted,
  confirmed,
}: CommentRow['voices'][number]): ExportOrganisation => ({
  name: organisation.name,
  nameAsPrinted,
  confirmed,
  stakeholderGroups: organisation.stakeholderGroups,
});

const asPrinted = ({ nameAsPrinted, confirmed }: ExportOrganisation): string =>
  confirmed ? nameAsPrinted : `${nameAsPrinted} (unconfirmed)`;

function dateOf(row: CommentRow, timeZone: string): string | null {
  if (!row.postedAt || row.postedAtPrecision === 'unknown') return null;
  return row.postedAtPrecision === 'day' ? storedDay(row.postedAt) : momentInZone(row.postedAt, timeZone);
}

type TagRow = CommentRow['tags'][number];

const tagOf = (tag: TagRow): ExportTag => ({
  framework: tag.term.framework.citedAs,
  code: tag.term.code,
  state: tag.state === 'confirmed' ? 'confirmed' : 'proposed',
  source: tag.source,
  position: tag.position,
  action: tag.action,
  quote: tag.excerpt?.quote ?? null,
  start: tag.excerpt?.start ?? null,
  end: tag.excerpt?.end ?? null,
});

/** By framework, then as the text goes, tags of the whole comment first; identifiers settle what is left, so that equal content gives equal bytes. */
function inTextOrder(a: TagRow, b: TagRow): number {
  return (
    compare(a.term.framework.citedAs, b.term.framework.citedAs) ||
    compare(a.excerpt?.start ?? -1, b.excerpt?.start ?? -1) ||
    compare(a.excerpt?.end ?? -1, b.excerpt?.end ?? -1) ||
    compare(a.term.position, b.term.position) ||
    compare(a.id, b.id)
  );
}

/** Numbers by size, texts by their UTF-16 units: the same on every machine, whatever its locale. */
const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
