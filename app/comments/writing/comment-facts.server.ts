import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { detectLanguage } from '~/platform/text/detect-language.server';
import type { CommentFacts, RecentText } from '../checks/check';
import { fingerprintOf } from '../checks/fingerprint.server';
import { screeningSettingsSchema } from '../checks/screening-settings';
import { standingRevision } from '../standing-revision';

const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;
/** A copy follows what it copies within weeks; so many of the newest are looked at, whatever the size of the space. */
const RECENT_MOST = 400;

interface Screened {
  space: { id: string; language: string; languages: string[]; screening: unknown };
  accountId: string;
  /** As rendered. */
  text: string;
  html: string;
  /** BCP 47, as its author says. */
  language: string;
  /** The comment itself, where it is an edit: it repeats itself. */
  commentId?: string;
  /** For which organisations it speaks; of an edit those that it spoke for. */
  organisationIds?: readonly string[];
  /** Of a new one. */
  written?: CommentFacts['written'];
}

/** An edit is its author's, and its form was not looked at. */
const UNKNOWN: CommentFacts['written'] = { seconds: null, isTrapped: false };

/** What the screening asks of a new text: how much its author has posted, how old the account is, which texts it may repeat. */
export async function loadCommentFacts(tx: Tx, clock: Clock, screened: Screened): Promise<CommentFacts> {
  const { space, accountId, text, html, language, commentId, written = UNKNOWN } = screened;
  const now = clock.now().getTime();
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { createdAt: true, stakeholderGroup: true },
  });
  const postedHere = await tx.comment.count({
    where: { accountId, spaceId: space.id, status: 'published' },
  });
  const postedLastHour = await tx.comment.count({
    where: { accountId, origin: 'web', createdAt: { gt: new Date(now - HOUR_MILLISECONDS) } },
  });
  const organisations = await organisationsOf(tx, screened);
  const offered = [...new Set([space.language, ...space.languages])];
  const detected = await detectLanguage(text, { offered });
  return {
    text,
    html,
    language: { code: language, isSure: detected.language === language && detected.isSure },
    author: {
      postedHere,
      postedLastHour,
      accountAgeDays: Math.floor((now - account.createdAt.getTime()) / DAY_MILLISECONDS),
      isWatched:
        (await tx.restriction.count({ where: { spaceId: space.id, accountId, kind: 'watched' } })) > 0,
      groups: [
        ...(account.stakeholderGroup ? [account.stakeholderGroup] : []),
        ...organisations.flatMap(({ stakeholderGroups }) => stakeholderGroups),
      ],
      organisations: organisations.map(({ slug }) => slug),
    },
    written,
    offered,
    settings: screeningSettingsSchema.parse(space.screening),
    fingerprint: fingerprintOf(text),
    recent: await recentTexts(tx, space.id, accountId, commentId),
  };
}

/** Those for which its author may speak, whatever this comment says; and those for which it speaks. */
const organisationsOf = (tx: Tx, { accountId, commentId, organisationIds = [] }: Screened) =>
  tx.organisation.findMany({
    where: {
      OR: [
        { memberships: { some: { accountId, status: 'confirmed' } } },
        { id: { in: [...organisationIds] } },
        ...(commentId ? [{ voices: { some: { commentId } } }] : []),
      ],
    },
    select: { slug: true, stakeholderGroups: true },
  });

async function recentTexts(
  tx: Tx,
  spaceId: string,
  accountId: string,
  commentId: string | undefined,
): Promise<RecentText[]> {
  const rows = await tx.comment.findMany({
    where: {
      spaceId,
      origin: 'web',
      status: { in: ['published', 'pending'] },
      ...(commentId ? { id: { not: commentId } } : {}),
    },
    orderBy: { number: 'desc' },
    take: RECENT_MOST,
    select: {
      number: true,
      accountId: true,
      revisions: { ...standingRevision, select: { text: true } },
    },
  });
  return rows.map((row) => ({
    number: row.number,
    isOwn: row.accountId === accountId,
    fingerprint: fingerprintOf(row.revisions[0]?.text ?? ''),
  }));
}
