import type { CommentView } from '~/comments/comment-view';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import { frameworkRank } from '~/frameworks/term-view';
import { db, type Prisma } from '~/platform/db.server';
import type { EvidenceMark } from '~/platform/text/markdown.server';
import { type ChipView, evidenceId } from './tag-view';

const tagColumns = {
  commentId: true,
  state: true,
  action: true,
  candidates: true,
  excerpt: { select: { start: true, end: true } },
  term: { select: { ...termColumns, position: true } },
} satisfies Prisma.TagSelect;
type TagRow = Prisma.TagGetPayload<{ select: typeof tagColumns }>;

/** A comment's chips, in the frameworks' order, and the marks of their evidence in its text. */
export interface TagsOfComment {
  chips: ChipView[];
  marks: EvidenceMark[];
}

/**
 * The tags of comments that the actor was shown, confirmed ones before proposed ones; rejected ones and those that rest
 * on an earlier revision are left out. One query for all. Every comment given has an entry.
 */
export async function readTagsOfComments(
  comments: Pick<CommentView, 'id' | 'number' | 'revisionId'>[],
  language: string,
): Promise<Map<string, TagsOfComment>> {
  const rows = await db().tag.findMany({
    where: {
      commentId: { in: comments.map((comment) => comment.id) },
      state: { in: ['confirmed', 'proposed'] },
      // A priority that the draft no longer has was named all the same.
      term: { OR: [{ current: true }, { priority: { isNot: null } }] },
      OR: [
        { excerptId: null },
        { excerpt: { revisionId: { in: comments.map((comment) => comment.revisionId) } } },
      ],
    },
    orderBy: [
      { state: 'desc' },
      { term: { framework: { key: 'asc' } } },
      { term: { position: 'asc' } },
      { excerpt: { start: 'asc' } },
    ],
    select: tagColumns,
  });
  const byComment = new Map<string, TagRow[]>();
  for (const row of rows) byComment.set(row.commentId, [...(byComment.get(row.commentId) ?? []), row]);
  return new Map(
    comments.map((comment) => [
      comment.id,
      tagsOf(comment.number, byComment.get(comment.id) ?? [], language),
    ]),
  );
}

function tagsOf(commentNumber: number, rows: TagRow[], language: string): TagsOfComment {
  const chips = new Map<string, ChipView>();
  const marks = new Map<string, EvidenceMark>();
  for (const row of rows) {
    const term = termView(row.term, language);
    // What is certain and what is not are two chips, though they name one term.
    const key = `${term.framework} ${term.code} ${row.state}`;
    const chip = chips.get(key) ?? {
      term,
      state: row.state as ChipView['state'],
      evidence: [],
      actions: [],
      candidates: [],
    };
    chips.set(key, chip);
    if (row.action && !chip.actions.includes(row.action)) chip.actions.push(row.action);
    if (row.state === 'proposed')
      chip.candidates.push(
        ...row.candidates.filter((code) => code !== term.code && !chip.candidates.includes(code)),
      );
    if (!row.excerpt) continue;
    const id = evidenceId(commentNumber, row.excerpt);
    marks.set(id, { id, ...row.excerpt });
    if (!chip.evidence.some((place) => place.id === id)) chip.evidence.push({ id });
  }
  const inOrder = [...chips.values()].sort(
    (a, b) =>
      Number(a.state === 'proposed') - Number(b.state === 'proposed') ||
      frameworkRank(a.term) - frameworkRank(b.term),
  );
  return { chips: inOrder, marks: [...marks.values()] };
}
