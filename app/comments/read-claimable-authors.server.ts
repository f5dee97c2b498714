import type { Actor } from '~/accounts/actor';
import { canUseOwnAccount } from '~/accounts/permissions';
import { db, type Prisma } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { authorComment, authorCommentColumns } from './author-comment-columns.server';
import type { AuthorComment, ClaimableAuthor, ClaimStatus } from './author-view';
import { claimableAuthors, namedComments } from './claimable-authors.server';

/** Of one name there are rarely more. */
const AUTHORS_SHOWN = 50;
const COMMENTS_SHOWN = 50;
const NAME_LENGTH = 200;

export interface ClaimableAuthors {
  authors: ClaimableAuthor[];
  /** Set where there are more than are shown: how many are. */
  most: number | null;
}

const columns = (actor: Actor) =>
  ({
    id: true,
    name: true,
    accountId: true,
    space: { select: { slug: true, title: true, timeZone: true } },
    _count: { select: { comments: { where: namedComments(actor) } } },
  }) satisfies Prisma.AuthorSelect;

type Row = Prisma.AuthorGetPayload<{ select: ReturnType<typeof columns> }>;

const viewOf = (row: Row, language: string): ClaimableAuthor => ({
  id: row.id,
  name: row.name ?? '',
  space: { ...row.space, title: inLanguage(row.space.title, language) },
  comments: row._count.comments,
  isTaken: row.accountId !== null,
});

/** Finds authors of comments that were taken over by any part of the name as printed, upper and lower case alike. */
export async function readClaimableAuthors(
  actor: Actor,
  name: string,
  language: string,
): Promise<ClaimableAuthors> {
  ensure(canUseOwnAccount(actor));
  const asked = name.toWellFormed().replaceAll('\0', '').trim().slice(0, NAME_LENGTH);
  const literally = asked.replace(/[\\%_]/g, '\\$&');
  const rows = await db().author.findMany({
    where: {
      AND: [claimableAuthors(actor), { name: { contains: literally, mode: 'insensitive' } }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: AUTHORS_SHOWN + 1,
    select: columns(actor),
  });
  return {
    authors: rows.slice(0, AUTHORS_SHOWN).map((row) => viewOf(row, language)),
    most: rows.length > AUTHORS_SHOWN ? AUTHORS_SHOWN : null,
  };
}

/** An author whom somebody may claim, with what was printed under the name. */
export interface ClaimableAuthorPage {
  author: ClaimableAuthor;
  comments: AuthorComment[];
  /** The reader's own claim; null: none yet. */
  claim: ClaimStatus | null;
}

/** Throws `NotFound` where there is no such author for this actor. */
export async function readClaimableAuthor(
  actor: Actor,
  authorId: string,
  language: string,
): Promise<ClaimableAuthorPage> {
  ensure(canUseOwnAccount(actor));
  const accountId = actor.kind === 'person' ? actor.accountId : '';
  const row = await db().author.findFirst({
    where: { AND: [claimableAuthors(actor), { id: authorId }] },
    select: {
      ...columns(actor),
      comments: {
        where: namedComments(actor),
        orderBy: { number: 'asc' },
        take: COMMENTS_SHOWN,
        select: authorCommentColumns,
      },
      claims: { where: { accountId }, select: { status: true } },
    },
  });
  if (!row) throw new NotFound('There is no such author.');
  return {
    author: viewOf(row, language),
    comments: row.comments.map(authorComment),
    claim: row.claims[0]?.status ?? null,
  };
}
