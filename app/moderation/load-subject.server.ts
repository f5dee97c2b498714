import { kept } from '~/comments/attached-files/kept-files';
import type { Prisma, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';

import type { CommentState, MarkKind } from './comment-state';

const columns = {
  id: true,
  number: true,
  spaceId: true,
  accountId: true,
  status: true,
  origin: true,
  language: true,
  path: true,
  depth: true,
  parentId: true,
  questionId: true,
  priorityId: true,
  blockId: true,
  editedAt: true,
  goneFor: true,
  space: { select: { slug: true } },
  account: {
    select: {
      status: true,
      role: true,
      moderates: { select: { spaceId: true } },
      restrictions: { select: { spaceId: true, kind: true } },
    },
  },
  revisions: {
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      status: true,
      markdown: true,
      html: true,
      text: true,
      createdAt: true,
      redactedFor: true,
    },
  },
  holds: {
    orderBy: [{ revisionId: 'asc' }, { position: 'asc' }],
    select: { revisionId: true, position: true, reason: true, values: true, heldAt: true },
  },
  marks: { select: { kind: true, decisionId: true } },
  attachments: { where: kept, orderBy: { position: 'asc' }, select: { id: true } },
  flags: { where: { settledById: null }, orderBy: { at: 'asc' }, select: { id: true, at: true } },
  decisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
} satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof columns }>;
export type SubjectRevision = Row['revisions'][number];

/** A comment as it is decided on. */
export interface Subject extends Row {
  state: CommentState;
  /** What it was when it was shown: a decision on another than that is refused. */
  seen: string;
  /** Its text; that of a comment which never had one that stands is the newest. */
  standing: SubjectRevision;
  held: SubjectRevision | null;
  suggested: SubjectRevision | null;
}

/** Loads a comment of a space with all that decisions on it ask for; who may, is the caller's to ask. Throws `NotFound`. */
export async function loadSubject(tx: Tx, where: { slug: string; number: number }): Promise<Subject> {
  const row = await tx.comment.findFirst({
    where: { number: where.number, space: { slug: where.slug } },
    select: columns,
  });
  if (!row) throw new NotFound('There is no such comment.');
  const withStatus = (status: string) => row.revisions.find((revision) => revision.status === status) ?? null;
  const standing = withStatus('stands') ?? row.revisions[0];
  if (!standing) throw new Error(`comment ${row.number} has no revision`);
  const held = withStatus('held');
  const suggested = withStatus('suggested');
  const state = stateOf(row, { held, suggested });
  return { ...row, state, standing, held, suggested, seen: seenOf(row) };
}

/** The same, with its space held until the transaction ends: of two who decide at once the second sees what the first did. */
export async function holdSubject(tx: Tx, where: { slug: string; number: number }): Promise<Subject> {
  await tx.$queryRaw`SELECT id FROM space WHERE slug = ${where.slug} FOR UPDATE`;
  return loadSubject(tx, where);
}

function stateOf(
  row: Row,
  { held, suggested }: { held: SubjectRevision | null; suggested: SubjectRevision | null },
): CommentState {
  const { account, spaceId } = row;
  return {
    status: row.status,
    origin: row.origin,
    isTop: row.depth === 0,
    hasHeldEdit: row.status === 'published' && held !== null,
    hasSuggestion: suggested !== null,
    openFlags: row.flags.length,
    marks: row.marks.map(({ kind }) => kind as MarkKind),
    files: row.attachments.length,
    hasAuthor: row.origin === 'web' && account !== null && account.status !== 'closed',
    isByTeam:
      account !== null &&
      (account.role === 'secretariat' || account.moderates.some((one) => one.spaceId === spaceId)),
    restriction: account?.restrictions.find((one) => one.spaceId === spaceId)?.kind ?? null,
  };
}

/** Status, newest revision, last decision, open flags, files: what a moderator looks at and somebody else may change. */
const seenOf = (row: Row): string =>
  [
    row.status,
    row.revisions[0]?.number ?? 0,
    row.decisions[0]?.number ?? 0,
    row.flags.length,
    row.attachments.length,
  ].join('.');
