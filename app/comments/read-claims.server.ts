import type { Actor } from '~/accounts/actor';
import { canSeeWaiting } from '~/accounts/permissions';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { authorComment, authorCommentColumns } from './author-comment-columns.server';
import type { ClaimView, DecidedClaim } from './author-view';
import { canDecideClaim } from './permissions';

/** Comments that stand with a claim; the author's page has the rest. */
const COMMENTS_SHOWN = 5;
/** Claims on one page; once these are decided, the next stand there. */
const CLAIMS_SHOWN = 100;
const DECIDED_SHOWN = 20;

export interface ClaimsDesk {
  /** Those that wait, the oldest first. */
  open: ClaimView[];
  /** Decided lately, the newest first. */
  decided: DecidedClaim[];
}

const space = { select: { slug: true, title: true, timeZone: true } } as const;

/** The claims to imported comments, for those who decide on them: with the names, addresses and notes to decide by. */
export async function readClaims(actor: Actor, language: string): Promise<ClaimsDesk> {
  ensure(canSeeWaiting(actor));
  const open = await db().authorClaim.findMany({
    where: { status: 'requested' },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    take: CLAIMS_SHOWN,
    select: {
      id: true,
      accountId: true,
      note: true,
      requestedAt: true,
      account: {
        select: {
          name: true,
          email: true,
          memberships: {
            where: { status: 'confirmed' },
            select: { organisation: { select: { name: true } } },
          },
        },
      },
      author: {
        select: {
          name: true,
          space,
          _count: { select: { comments: true, claims: { where: { status: 'requested' } } } },
          comments: { orderBy: { number: 'desc' }, take: COMMENTS_SHOWN, select: authorCommentColumns },
        },
      },
    },
  });
  const decided = await db().authorClaim.findMany({
    where: { status: { not: 'requested' }, decidedAt: { not: null } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: DECIDED_SHOWN,
    select: {
      id: true,
      status: true,
      decidedAt: true,
      account: { select: { name: true } },
      author: { select: { name: true, space } },
    },
  });
  const spaceOf = (row: { slug: string; title: unknown; timeZone: string }) => ({
    ...row,
    title: inLanguage(row.title, language),
  });
  return {
    open: open.map(({ account, author, ...claim }) => ({
      id: claim.id,
      name: author.name ?? '',
      space: spaceOf(author.space),
      claimant: {
        name: account.name,
        email: account.email,
        organisations: account.memberships.map(({ organisation }) => organisation.name),
      },
      note: claim.note,
      requestedAt: claim.requestedAt.toISOString(),
      comments: author.comments.reverse().map(authorComment),
      commentCount: author._count.comments,
      rivals: author._count.claims - 1,
      can: { decide: canDecideClaim(actor, claim) === undefined },
    })),
    decided: decided.map(({ account, author, decidedAt, ...claim }) => ({
      ...claim,
      name: author.name ?? '',
      space: spaceOf(author.space),
      claimant: account.name,
      decidedAt: decidedAt?.toISOString() ?? '',
    })),
  };
}
