import type { Actor } from '~/accounts/actor';
import { commentColumns, commentView } from '~/comments/comment-columns.server';
import type { CommentView } from '~/comments/comment-view';
import { visibleComments } from '~/comments/visibility.server';
import { db, type Prisma } from '~/platform/db.server';
import { evidenceId } from '~/tagging/tag-view';
import type { EvidenceCursor } from './evidence-key';
import { type Passage, passagesOf } from './passages';

export const EVIDENCE_A_PAGE = 20;

/** A comment as evidence for one term: not its text but the passages that speak of it. */
export interface EvidenceView extends Omit<CommentView, 'html'> {
  /** None where the tags rest on the whole comment; then `opening` says how it begins. */
  passages: Passage[];
  opening: string | null;
  /** Letters of the actions named with an objective. */
  actions: string[];
  /** Of proposed tags: other codes that the same words could mean. */
  candidates: string[];
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
      commentId: true,
      action: true,
      candidates: true,
      excerpt: { select: { revisionId: true, start: true, end: true } },
    },
  });
  return {
    comments: rows.map((row) => {
      const own = tags.filter((tag) => tag.commentId === row.id);
      const revision = row.revisions[0];
      const text = revision?.text ?? '';
      const spans = own.flatMap(({ excerpt }) =>
        excerpt && excerpt.revisionId === revision?.id
          ? [{ id: evidenceId(row.number, excerpt), start: excerpt.start, end: excerpt.end }]
          : [],
      );
      const { html: _whole, ...comment } = commentView(actor, row, language);
      return {
        ...comment,
        passages: passagesOf(text, spans),
        opening: spans.length > 0 ? null : openingOf(text),
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

const openingOf = (text: string): string =>
  text.length <= OPENING_CHARACTERS ? text : `${text.slice(0, text.lastIndexOf(' ', OPENING_CHARACTERS))} …`;

async function exists(here: Prisma.CommentWhereInput, number: Prisma.IntFilter): Promise<boolean> {
  return (
    (await db().comment.findFirst({ where: { AND: [here, { number }] }, select: { id: true } })) !== null
  );
}
