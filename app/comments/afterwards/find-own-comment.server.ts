import { type Actor, isSecretariat } from '~/accounts/actor';
import type { Prisma, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { authorsOwn } from '../standing-revision';
import { visibleComments } from '../visibility.server';
import { returnedAt, returnedColumns } from './returned';

const columns = {
  id: true,
  number: true,
  accountId: true,
  origin: true,
  status: true,
  language: true,
  createdAt: true,
  space: {
    select: {
      id: true,
      slug: true,
      stage: true,
      visibility: true,
      closesAt: true,
      moderation: true,
      language: true,
      languages: true,
      screening: true,
      editMinutes: true,
      showsRevisions: true,
      extensions: { select: { organisationId: true, until: true } },
    },
  },
  holds: { orderBy: { position: 'asc' }, select: { revisionId: true, reason: true, values: true } },
  ...returnedColumns,
  // The newest that is its author's own: what stands, or what waits to.
  revisions: {
    where: authorsOwn,
    orderBy: { number: 'desc' },
    take: 1,
    select: { id: true, number: true, status: true, markdown: true, text: true },
  },
} satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof columns }>;

/** A comment as its author goes on with it. */
export type ChangedComment = Omit<Row, 'revisions' | 'decisions'> & {
  latest: Row['revisions'][number];
  /** When a moderator returned it to its author, where it is. */
  returnedAt: Date | null;
};

/** A comment that the actor wrote, in any state, or else may read: whose it is, is the rule's to ask. Throws `NotFound`. */
export async function findChangedComment(
  tx: Tx,
  actor: Actor,
  { slug, number }: { slug: string; number: number },
): Promise<ChangedComment> {
  const row = await tx.comment.findFirst({
    where: { AND: [readableComments(actor), { number, space: { slug } }] },
    select: columns,
  });
  const latest = row?.revisions[0];
  if (!row || !latest) throw new NotFound('There is no such comment.');
  const { decisions: _, ...comment } = row;
  return { ...comment, latest, returnedAt: returnedAt(row) };
}

/** The same, with its space held until the transaction ends: of two who change it at once the second sees what the first did. */
export async function holdChangedComment(
  tx: Tx,
  actor: Actor,
  where: { slug: string; number: number },
): Promise<ChangedComment> {
  const { space } = await findChangedComment(tx, actor, where);
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${space.id}::uuid FOR UPDATE`;
  return findChangedComment(tx, actor, where);
}

/** What an actor may read, and what they wrote themselves in whatever state: for pages of single comments, never for lists and counts. */
export function readableComments(actor: Actor): Prisma.CommentWhereInput {
  const visible = visibleComments(actor);
  // An empty filter inside an OR is dropped, not taken for "all".
  return isSecretariat(actor) ? visible : { OR: [visible, ownComments(actor)] };
}

/** The comments of who asks, in whatever state. */
const ownComments = (actor: Actor): Prisma.CommentWhereInput =>
  // Nobody's comments have no account either: an anonymous reader owns none.
  actor.kind === 'person' ? { accountId: actor.accountId } : { id: { in: [] } };
