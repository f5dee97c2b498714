import { openingOf } from '~/comments/opening';
import { standingRevision } from '~/comments/standing-revision';
import { db } from '~/platform/db.server';
import type { TaggedComment } from '~/tagging/tagged-comment.server';
import type { DecisionKind } from '../decision';
import type { Subject } from '../load-subject.server';
import type { CommentContext } from './item-view';
import { readAlike } from './read-alike.server';

/** Of the comment that was replied to so much is shown beside the reply. */
const PARENT_CHARACTERS = 600;

/** What a moderator weighs a comment by: who wrote it, what it answers, what says nearly the same. */
export async function readCommentContext(subject: Subject, shown: TaggedComment): Promise<CommentContext> {
  const [author, parent, alike] = await Promise.all([
    readAuthor(subject, shown),
    readParent(subject.parentId),
    readAlike(subject.spaceId, { number: subject.number, revision: subject.standing }),
  ]);
  return {
    author,
    parent,
    question: shown.question,
    priority: shown.priority && { code: shown.priority.code, title: shown.priority.title },
    block: shown.block && { number: shown.block.number },
    alike,
  };
}

async function readAuthor(subject: Subject, shown: TaggedComment): Promise<CommentContext['author']> {
  const { accountId, spaceId, state } = subject;
  const { organisations, person } = shown.speaker;
  const said = { organisations, isOnTeam: state.isByTeam, hasAccount: state.hasAuthor };
  if (accountId === null)
    return { ...said, name: person, comments: 0, published: 0, decisions: [], restriction: null };
  const [account, byStatus, decisions, restriction] = await Promise.all([
    db().account.findUnique({ where: { id: accountId }, select: { name: true } }),
    db().comment.groupBy({ by: ['status'], where: { accountId, spaceId }, _count: true }),
    // What was taken back does not tell against anybody.
    db().decision.groupBy({
      by: ['kind'],
      where: { accountId, spaceId, undoneBy: null, undoesId: null, kind: { not: 'approve' } },
      _count: true,
    }),
    db().restriction.findUnique({
      where: { spaceId_accountId: { spaceId, accountId } },
      select: { kind: true, until: true },
    }),
  ]);
  return {
    ...said,
    name: account?.name ?? person,
    comments: byStatus.reduce((sum, { _count }) => sum + _count, 0),
    published: byStatus.find(({ status }) => status === 'published')?._count ?? 0,
    decisions: decisions
      .map(({ kind, _count }) => ({ kind: kind as DecisionKind, count: _count }))
      .sort((one, other) => other.count - one.count),
    restriction: restriction && { kind: restriction.kind, until: restriction.until?.toISOString() ?? null },
  };
}

async function readParent(parentId: string | null): Promise<CommentContext['parent']> {
  if (parentId === null) return null;
  const parent = await db().comment.findUniqueOrThrow({
    where: { id: parentId },
    select: {
      number: true,
      status: true,
      language: true,
      authorName: true,
      voices: { orderBy: { position: 'asc' }, take: 1, select: { nameAsPrinted: true } },
      revisions: { ...standingRevision, select: { text: true } },
    },
  });
  const { number, status, language, authorName, voices, revisions } = parent;
  return {
    number,
    status,
    who: voices[0]?.nameAsPrinted ?? authorName,
    text: openingOf(revisions[0]?.text ?? '', PARENT_CHARACTERS),
    language,
  };
}
