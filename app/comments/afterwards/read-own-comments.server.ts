import type { Person } from '~/accounts/actor';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import { systemClock } from '~/platform/clock.server';
import { db, type Prisma } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { editableUntil } from '~/spaces/edit-window';
import { whoAnswers } from '../co-signing/read-unspoken.server';
import { openingOf } from '../opening';
import { canEditComment, canWithdrawComment } from '../permissions';
import { authorsOwn } from '../standing-revision';
import { isKnownReason } from './hold-words';
import type { OwnComment, OwnCommentsPage } from './own-comment';
import type { OwnCursor } from './own-comments-key';
import { readUnpostedDrafts } from './read-unposted-drafts.server';
import { returnedAt, returnedColumns } from './returned';

/** Comments on a page. */
export const OWN_A_PAGE = 20;

const OPENING_CHARACTERS = 220;

const columns = {
  id: true,
  number: true,
  accountId: true,
  origin: true,
  status: true,
  language: true,
  postedAt: true,
  postedAtPrecision: true,
  nameWithheld: true,
  createdAt: true,
  space: {
    select: {
      id: true,
      slug: true,
      title: true,
      timeZone: true,
      stage: true,
      visibility: true,
      closesAt: true,
      editMinutes: true,
      extensions: { select: { organisationId: true, until: true } },
    },
  },
  question: { select: { number: true, text: true } },
  block: { select: { number: true, position: true, workplan: { select: { language: true } } } },
  priority: { select: { term: { select: termColumns } } },
  parent: { select: { number: true } },
  coSignatures: {
    where: { state: 'asked', organisation: { memberships: { none: whoAnswers } } },
    orderBy: { nameAsPrinted: 'asc' },
    select: { nameAsPrinted: true },
  },
  holds: { orderBy: { position: 'asc' }, select: { reason: true } },
  ...returnedColumns,
  // What its author last wrote.
  revisions: {
    where: authorsOwn,
    orderBy: { number: 'desc' },
    take: 1,
    select: { text: true, status: true },
  },
  _count: { select: { replies: { where: { status: 'published' } } } },
} satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof columns }>;

/** A page of everything that somebody wrote, in all spaces and states, the newest first; on the first page also what is not posted yet. */
export async function readOwnComments(
  actor: Person,
  cursor: OwnCursor,
  language: string,
): Promise<OwnCommentsPage> {
  const own = { accountId: actor.accountId };
  const backwards = cursor !== null && 'before' in cursor;
  const range = backwards ? { gt: cursor.before } : cursor ? { lt: cursor.after } : {};
  const found = await db().comment.findMany({
    where: { ...own, id: range },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: OWN_A_PAGE + 1,
    select: columns,
  });
  const rows = found.slice(0, OWN_A_PAGE);
  if (backwards) rows.reverse();
  const more = found.length > OWN_A_PAGE;
  const isThere = async (id: Prisma.UuidFilter) => (await db().comment.count({ where: { ...own, id } })) > 0;
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
  return {
    drafts: cursor === null ? await readUnpostedDrafts(actor, language) : [],
    comments: rows.map((row) => ownComment(actor, row, language)),
    before: first && (backwards ? more : cursor && (await isThere({ gt: first }))) ? first : null,
    after: last && (backwards ? await isThere({ lt: last }) : more) ? last : null,
  };
}

function ownComment(actor: Person, row: Row, language: string): OwnComment {
  const { space, revisions, holds, question, block, priority } = row;
  const now = systemClock.now();
  const canEdit = canEditComment(actor, { ...row, returnedAt: returnedAt(row) }, space, now) === undefined;
  return {
    id: row.id,
    number: row.number,
    space: { slug: space.slug, title: inLanguage(space.title, language), timeZone: space.timeZone },
    place: {
      question: question && { number: question.number, text: inLanguage(question.text, language) },
      block: block && {
        number: block.number,
        place: block.position === null ? null : block.position + 1,
        lastText: null,
        language: block.workplan.language,
      },
      priority: priority && termView(priority.term, language),
    },
    replyTo: row.parent?.number ?? null,
    status: row.status,
    posted: { at: row.postedAt?.toISOString() ?? null, precision: row.postedAtPrecision },
    opening: { text: openingOf(revisions[0]?.text ?? '', OPENING_CHARACTERS), language: row.language },
    nameWithheld: row.nameWithheld,
    unspoken: row.status === 'withdrawn' ? [] : row.coSignatures.map(({ nameAsPrinted }) => nameAsPrinted),
    reasons: holds.map(({ reason }) => reason).filter(isKnownReason),
    hasHeldChange: row.status === 'published' && revisions[0]?.status === 'held',
    replies: row._count.replies,
    canEdit,
    editableUntil:
      canEdit && row.status !== 'returned'
        ? (editableUntil(row.createdAt, space.editMinutes)?.toISOString() ?? null)
        : null,
    canWithdraw: row.status !== 'withdrawn' && canWithdrawComment(actor, row) === undefined,
  };
}
