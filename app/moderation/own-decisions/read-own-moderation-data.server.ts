import type { Tx } from '~/platform/db.server';

const decisionColumns = {
  id: true,
  spaceId: true,
  number: true,
  kind: true,
  reasonCode: true,
  commentId: true,
  revisionId: true,
  attachmentId: true,
  accountId: true,
  data: true,
  waitedSince: true,
  at: true,
  undoesId: true,
  batchId: true,
} as const;
const noteColumns = { id: true, decisionId: true, reader: true, text: true, blankedAt: true } as const;

/** What moderation holds on a person: what was decided on them and written to them, what they reported and contested, and as a moderator what they decided and noted. One table after the other. */
export async function readOwnModerationData(tx: Tx, accountId: string) {
  const decisionsConcerning = await tx.decision.findMany({
    where: { accountId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    // Who of the team decided is not theirs to know, nor what the team wrote for itself.
    select: {
      ...decisionColumns,
      notes: { where: { reader: { in: ['author', 'both'] } }, select: noteColumns },
    },
  });
  const decisionsTaken = await tx.decision.findMany({
    where: { actorId: accountId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    // Whom it was about is theirs to know.
    select: {
      ...decisionColumns,
      accountId: false,
      actorId: true,
      data: false,
      notes: { select: noteColumns },
    },
  });
  const flags = await tx.flag.findMany({
    where: { accountId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      spaceId: true,
      commentId: true,
      accountId: true,
      reasonCode: true,
      text: true,
      at: true,
      settledById: true,
    },
  });
  const contests = await tx.contest.findMany({
    where: { accountId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      spaceId: true,
      decisionId: true,
      accountId: true,
      text: true,
      at: true,
      answerId: true,
    },
  });
  const teamNotes = await tx.teamNote.findMany({
    where: { actorId: accountId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      spaceId: true,
      commentId: true,
      actorId: true,
      text: true,
      at: true,
      blankedAt: true,
    },
  });
  const restrictions = await tx.restriction.findMany({
    where: { accountId },
    orderBy: { spaceId: 'asc' },
    select: { spaceId: true, accountId: true, kind: true, until: true, decisionId: true },
  });
  const queueClaims = await tx.queueClaim.findMany({
    where: { accountId },
    orderBy: [{ spaceId: 'asc' }, { item: 'asc' }],
    select: { spaceId: true, item: true, accountId: true, claimedAt: true },
  });
  return { decisionsConcerning, decisionsTaken, flags, contests, teamNotes, restrictions, queueClaims };
}
