import type { Person } from '~/accounts/actor';
import { returnedAt, returnedColumns } from '~/comments/afterwards/returned';
import { canEditComment } from '~/comments/permissions';
import { systemClock } from '~/platform/clock.server';
import { db, type Prisma } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { wordChanges } from '~/platform/text/word-changes';
import { canContest } from '../permissions';
import { isShown, type OwnDecision, type ShownKind } from './own-decision';

const columns = {
  id: true,
  kind: true,
  at: true,
  accountId: true,
  revisionId: true,
  reason: { select: { title: true } },
  notes: {
    where: { reader: { in: ['author', 'both'] }, text: { not: null } },
    orderBy: { reader: 'desc' },
    select: { text: true },
  },
  space: { select: { slug: true, title: true, timeZone: true } },
  comment: {
    select: {
      number: true,
      language: true,
      accountId: true,
      origin: true,
      status: true,
      createdAt: true,
      ...returnedColumns,
      space: {
        select: {
          id: true,
          stage: true,
          visibility: true,
          closesAt: true,
          editMinutes: true,
          extensions: { select: { organisationId: true, until: true } },
        },
      },
      revisions: {
        orderBy: { number: 'asc' },
        select: { id: true, number: true, status: true, text: true, createdAt: true },
      },
    },
  },
  attachment: { select: { name: true } },
  restrictions: { select: { until: true } },
  undoes: { select: { id: true, kind: true } },
  undoneBy: { select: { at: true } },
  contest: { select: { at: true, text: true, answer: { select: { id: true, kind: true, at: true } } } },
  answers: { select: { decision: { select: { id: true, kind: true } } } },
} satisfies Prisma.DecisionSelect;

type Row = Prisma.DecisionGetPayload<{ select: typeof columns }>;

/** A decision for whom it concerns, by its id, with the ways to answer it. Throws `NotFound` for everybody else. */
export async function readOwnDecision(actor: Person, id: string, language: string): Promise<OwnDecision> {
  const row = await db().decision.findFirst({ where: { id, accountId: actor.accountId }, select: columns });
  const about = row?.undoes ?? row?.answers?.decision ?? null;
  const shown = { kind: row?.kind ?? '', about: about?.kind ?? null };
  if (!row || !isShown(shown)) throw new NotFound('There is no such decision.');
  const { comment, contest, space } = row;
  const { kind } = shown;
  const text = textOf(row);
  return {
    id: row.id,
    kind,
    at: row.at.toISOString(),
    space: { slug: space.slug, title: inLanguage(space.title, language), timeZone: space.timeZone },
    comment: comment && { number: comment.number, language: comment.language },
    reason: inLanguage(row.reason.title, language),
    notes: row.notes.flatMap((note) => note.text ?? []),
    until: row.restrictions[0]?.until?.toISOString() ?? null,
    file: row.attachment?.name ?? null,
    words: text.words,
    changes:
      text.words !== null && text.other !== null
        ? wordChanges(text.words, text.other, comment?.language ?? language)
        : null,
    isOpenSuggestion:
      kind === 'suggest' &&
      row.undoneBy === null &&
      comment?.status !== 'hidden' &&
      comment?.status !== 'withdrawn' &&
      comment?.revisions.find((one) => one.id === row.revisionId)?.status === 'suggested',
    canRevise: kind === 'return' && row.undoneBy === null && canReviseNow(actor, comment),
    undoneAt: row.undoneBy?.at.toISOString() ?? null,
    about: about && shown.about && { id: about.id, kind: shown.about },
    contest: contest && {
      at: contest.at.toISOString(),
      text: contest.text,
      answer: contest.answer && {
        id: contest.answer.id,
        kind: contest.answer.kind as ShownKind,
        at: contest.answer.at.toISOString(),
      },
    },
    canContest:
      canContest(actor, {
        accountId: row.accountId,
        kind,
        isUndone: row.undoneBy !== null,
        isContested: contest !== null,
      }) === undefined,
  };
}

function canReviseNow(actor: Person, comment: Row['comment']): boolean {
  if (comment?.status !== 'returned') return false;
  const asked = { ...comment, returnedAt: returnedAt(comment) };
  return canEditComment(actor, asked, comment.space, systemClock.now()) === undefined;
}

/** What the author had written when it was decided, and where the decision made or proposed another text, that one. */
function textOf({ comment, kind, at, revisionId }: Row): { words: string | null; other: string | null } {
  const made = comment?.revisions.find(({ id }) => id === revisionId);
  const other = kind === 'suggest' || kind === 'redact' ? (made ?? null) : null;
  const before = comment?.revisions.filter(
    (one) => one.id !== other?.id && one.createdAt <= at && one.status !== 'suggested',
  );
  return { words: before?.at(-1)?.text ?? null, other: other?.text ?? null };
}
