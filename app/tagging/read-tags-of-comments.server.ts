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
  position: true,
  excerpt: { select: { revisionId: true, attachmentId: true, start: true, end: true, quote: true } },
  term: { select: { ...termColumns, position: true } },
} satisfies Prisma.TagSelect;
type TagRow = Prisma.TagGetPayload<{ select: typeof tagColumns }>;

/** A comment's chips, in the frameworks' order, and the marks of their evidence in its text. */
export interface TagsOfComment {
  chips: ChipView[];
  marks: EvidenceMark[];
}

/**
 * The tags of comments that the actor was shown, confirmed ones before proposed ones; rejected ones are left out. Of one that rests on words
 * that an edit took out the words are not shown: who may read earlier revisions is another question. Those on words of a file are left out where the
 * reader may not have the file. One query for all. Every comment given has an entry.
 */
export async function readTagsOfComments(
  comments: Pick<CommentView, 'id' | 'number' | 'revisionId' | 'files'>[],
  language: string,
): Promise<Map<string, TagsOfComment>> {
  const rows = await db().tag.findMany({
    where: {
      commentId: { in: comments.map((comment) => comment.id) },
      state: { in: ['confirmed', 'proposed'] },
      // A priority that the draft no longer has was named all the same.
      term: { OR: [{ current: true }, { priority: { isNot: null } }] },
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
    comments.map((comment) => [comment.id, tagsOf(comment, byComment.get(comment.id) ?? [], language)]),
  );
}

function tagsOf(
  comment: Pick<CommentView, 'number' | 'revisionId' | 'files'>,
  rows: TagRow[],
  language: string,
): TagsOfComment {
  const chips = new Map<string, ChipView>();
  const marks = new Map<string, EvidenceMark>();
  for (const row of rows) {
    const attachmentId = row.excerpt?.attachmentId;
    const file = comment.files.find(({ id, quarantine }) => id === attachmentId && !quarantine);
    if (attachmentId && !file) continue;
    const term = termView(row.term, language);
    // What is certain and what is not are two chips, though they name one term.
    const key = `${term.framework} ${term.code} ${row.state}`;
    const chip = chips.get(key) ?? {
      term,
      state: row.state as ChipView['state'],
      evidence: [],
      isLost: true,
      actions: [],
      candidates: [],
      positions: [],
      files: [],
    };
    chips.set(key, chip);
    if (row.position && !chip.positions.includes(row.position)) chip.positions.push(row.position);
    if (row.action && !chip.actions.includes(row.action)) chip.actions.push(row.action);
    if (row.state === 'proposed')
      chip.candidates.push(
        ...row.candidates.filter((code) => code !== term.code && !chip.candidates.includes(code)),
      );
    // The words of a file stay what they are, whatever becomes of the comment's own.
    if (file && row.excerpt) {
      chip.isLost = false;
      chip.files.push({ id: file.id, name: file.name, quote: row.excerpt.quote });
      continue;
    }
    if (row.excerpt && row.excerpt.revisionId !== comment.revisionId) continue;
    chip.isLost = false;
    if (!row.excerpt) continue;
    const { start, end } = row.excerpt;
    const id = evidenceId(comment.number, row.excerpt);
    marks.set(id, { id, start, end });
    if (!chip.evidence.some((place) => place.id === id)) chip.evidence.push({ id });
  }
  const inOrder = [...chips.values()].sort(
    (a, b) =>
      Number(a.state === 'proposed') - Number(b.state === 'proposed') ||
      frameworkRank(a.term) - frameworkRank(b.term),
  );
  return { chips: inOrder, marks: [...marks.values()] };
}
