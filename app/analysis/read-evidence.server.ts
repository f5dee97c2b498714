import type { Actor } from '~/accounts/actor';
import type { AttachmentView } from '~/attachments/attachment-view';
import { commentColumns, commentView } from '~/comments/comment-columns.server';
import type { CommentView } from '~/comments/comment-view';
import { visibleComments } from '~/comments/visibility.server';
import { db, type Prisma } from '~/platform/db.server';
import type { TagPosition } from '~/tagging/tag-position';
import { evidenceId } from '~/tagging/tag-view';
import type { EvidenceCursor } from './evidence-key';
import { type Passage, passagesOf } from './passages';

export const EVIDENCE_A_PAGE = 20;

/** A comment as evidence for one term: not its text but the passages that speak of it. */
export interface EvidenceView extends Omit<CommentView, 'html'> {
  /** None where the tags rest on the whole comment; then `opening` says how it begins. */
  passages: Passage[];
  opening: string | null;
  /** Words of its files on which tags rest, with a little around them. */
  inFiles: FileQuote[];
  /** What it says to the term, where somebody said so. */
  positions: TagPosition[];
  /** Letters of the actions named with an objective. */
  actions: string[];
  /** Of proposed tags: other codes that the same words could mean. */
  candidates: string[];
}

export interface FileQuote {
  /** Of the tag. */
  id: string;
  file: AttachmentView;
  before: string;
  quote: string;
  after: string;
}

export interface EvidencePage {
  comments: EvidenceView[];
  before: number | null;
  after: number | null;
}

const OPENING_CHARACTERS = 400;

/** Comments of a space with tags of one state on one term, in order of arrival, paged by number. */
export async function readEvidence(
  actor: Actor,
  where: { spaceId: string; term: { id: string; code: string }; state: 'confirmed' | 'proposed' },
  cursor: EvidenceCursor,
  language: string,
): Promise<EvidencePage> {
  const { spaceId, term, state } = where;
  const tagged = { termId: term.id, state };
  const here: Prisma.CommentWhereInput = {
    AND: [visibleComments(actor), { spaceId, tags: { some: tagged } }],
  };
  const backwards = cursor !== null && 'before' in cursor;
  const number = backwards ? { lt: cursor.before } : cursor ? { gt: cursor.after } : {};
  const found = await db().comment.findMany({
    where: { AND: [here, { number }] },
    orderBy: { number: backwards ? 'desc' : 'asc' },
    take: EVIDENCE_A_PAGE + 1,
    select: commentColumns,
  });
  const more = found.length > EVIDENCE_A_PAGE;
  const rows = found.slice(0, EVIDENCE_A_PAGE);
  if (backwards) rows.reverse();
  const first = rows[0]?.number;
  const last = rows.at(-1)?.number;
  const tags = await db().tag.findMany({
    where: { commentId: { in: rows.map((row) => row.id) }, ...tagged },
    select: {
      id: true,
      commentId: true,
      position: true,
      action: true,
      candidates: true,
      excerpt: {
        select: {
          revisionId: true,
          attachmentId: true,
          start: true,
          end: true,
          quote: true,
          before: true,
          after: true,
        },
      },
    },
  });
  return {
    comments: rows.map((row) => {
      const own = tags.filter((tag) => tag.commentId === row.id);
      const revision = row.revisions[0];
      const text = revision?.text ?? '';
      const spans = own.flatMap(({ excerpt }) =>
        // The offsets of words in a file are none in the comment's text.
        excerpt && excerpt.attachmentId === null && excerpt.revisionId === revision?.id
          ? [{ id: evidenceId(row.number, excerpt), start: excerpt.start, end: excerpt.end }]
          : [],
      );
      const { html: _whole, ...comment } = commentView(actor, row, language);
      const inFiles = own.flatMap(({ id, excerpt }) => quoteInFile(id, comment.files, excerpt));
      return {
        ...comment,
        passages: passagesOf(text, spans),
        inFiles,
        opening: spans.length + inFiles.length > 0 ? null : openingOf(text),
        positions: [...new Set(own.flatMap(({ position }) => position ?? []))],
        actions: [...new Set(own.flatMap(({ action }) => action ?? []))].sort(),
        candidates: [...new Set(own.flatMap(({ candidates }) => candidates))].filter(
          (other) => other !== term.code,
        ),
      };
    }),
    before:
      first !== undefined && (backwards ? more : cursor && (await exists(here, { lt: first })))
        ? first
        : null,
    after: last !== undefined && (backwards ? await exists(here, { gt: last }) : more) ? last : null,
  };
}

/** The words of a file, where the reader may have it. */
function quoteInFile(
  id: string,
  files: AttachmentView[],
  excerpt: { attachmentId: string | null; before: string; quote: string; after: string } | null,
): FileQuote[] {
  const file = files.find((one) => one.id === excerpt?.attachmentId && !one.quarantine);
  if (!excerpt || !file) return [];
  const { before, quote, after } = excerpt;
  return [{ id, file, before, quote, after }];
}

const openingOf = (text: string): string =>
  text.length <= OPENING_CHARACTERS ? text : `${text.slice(0, text.lastIndexOf(' ', OPENING_CHARACTERS))} …`;

async function exists(here: Prisma.CommentWhereInput, number: Prisma.IntFilter): Promise<boolean> {
  return (
    (await db().comment.findFirst({ where: { AND: [here, { number }] }, select: { id: true } })) !== null
  );
}
