import { type Actor, accountOf } from '~/accounts/actor';
import { readComment } from '~/comments/read-comment.server';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { withTags } from '~/tagging/tagged-comment.server';
import { DESK_DECISIONS } from '../decision';
import { whyNot } from '../decision-rules';
import { loadSubject, type Subject } from '../load-subject.server';
import { causesOf } from './causes-of.server';
import type { DeskComment, FlagView, TeamNoteView } from './item-view';
import type { AuthorCause, Cause } from './queue';
import { readCommentContext } from './read-comment-context.server';
import { readPastDecisions } from './read-past-decisions.server';

/** A comment with all that a moderator decides by; the caller has asked who may. `causes`: why it waits. Throws `NotFound`. */
export async function readDeskComment(
  actor: Actor,
  space: { id: string; slug: string },
  number: number,
  causes: (Cause | AuthorCause)[],
  language: string,
): Promise<{ comment: DeskComment; accountId: string | null }> {
  const subject = await loadSubject(db(), { slug: space.slug, number });
  const { comment: view } = await readComment(actor, space.id, number, language);
  const [shown] = await withTags([view], language, 'whole');
  if (!shown) throw new Error(`comment ${number} is not shown`);
  const { id, standing, held, suggested, state } = subject;
  const [flags, marks, files, replies, decisions, notes, context] = await Promise.all([
    readFlags(id, language),
    readMarks(id),
    readFiles(subject),
    countReplies(subject),
    readPastDecisions(id, language),
    readTeamNotes(actor, id),
    readCommentContext(subject, shown),
  ]);
  const comment = {
    id,
    number,
    seen: subject.seen,
    shown,
    language: subject.language,
    markdown: standing.markdown,
    text: standing.text,
    causes: causesOf(subject, causes),
    heldEdit: state.hasHeldEdit && held ? textAt(held) : null,
    suggestion: suggested ? textAt(suggested) : null,
    flags,
    files,
    replies,
    marks,
    decisions,
    notes,
    context,
    actions: DESK_DECISIONS.map((kind) => ({ kind, refusal: whyNot(kind, state) ?? null })),
  };
  return { comment, accountId: subject.accountId };
}

const textAt = ({ text, createdAt }: { text: string; createdAt: Date }) => ({
  text,
  at: createdAt.toISOString(),
});

async function readFlags(commentId: string, language: string): Promise<FlagView[]> {
  const rows = await db().flag.findMany({
    where: { commentId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      text: true,
      at: true,
      settledById: true,
      reason: { select: { title: true } },
      account: { select: { name: true } },
    },
  });
  return rows.map(({ id, text, at, settledById, reason, account }) => ({
    id,
    text,
    at: at.toISOString(),
    reason: inLanguage(reason.title, language),
    who: account.name,
    isOpen: settledById === null,
  }));
}

async function readMarks(commentId: string): Promise<DeskComment['marks']> {
  const rows = await db().commentMark.findMany({
    where: { commentId },
    orderBy: { at: 'asc' },
    select: { kind: true, original: { select: { number: true } } },
  });
  return rows.map(({ kind, original }) => ({ kind, original: original?.number ?? null }));
}

const readFiles = ({ attachments }: Subject): Promise<DeskComment['files']> =>
  db().attachment.findMany({
    where: { id: { in: attachments.map(({ id }) => id) } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true },
  });

const countReplies = ({ spaceId, path }: Subject): Promise<number> =>
  db().comment.count({ where: { spaceId, path: { startsWith: `${path}.` } } });

async function readTeamNotes(actor: Actor, commentId: string): Promise<TeamNoteView[]> {
  const rows = await db().teamNote.findMany({
    where: { commentId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, at: true, actorId: true, actor: { select: { name: true } } },
  });
  return rows.map(({ id, text, at, actorId, actor: writer }) => ({
    id,
    text,
    at: at.toISOString(),
    who: writer?.name ?? null,
    isMine: actorId !== null && actorId === accountOf(actor),
  }));
}
