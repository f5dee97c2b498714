import type { Prisma, Tx } from '~/platform/db.server';

const coSignatureColumns = {
  id: true,
  commentId: true,
  organisationId: true,
  nameAsPrinted: true,
  state: true,
  askedAt: true,
  answeredAt: true,
  answeredById: true,
} satisfies Prisma.CoSignatureSelect;

/** What a person is writing and has not posted, to whom it was shown and what they said of it; what was sent in one go; what was signed for others. */
export async function readOwnWritingData(tx: Tx, accountId: string) {
  const drafts = await tx.commentDraft.findMany({
    where: { accountId },
    orderBy: { startedAt: 'asc' },
    select: {
      id: true,
      spaceId: true,
      accountId: true,
      place: true,
      content: true,
      tags: true,
      mark: true,
      startedAt: true,
      savedAt: true,
      files: {
        orderBy: { position: 'asc' },
        select: { id: true, draftId: true, sha256: true, name: true, position: true, addedAt: true },
      },
      shares: {
        orderBy: { sharedAt: 'asc' },
        select: {
          id: true,
          draftId: true,
          name: true,
          mayEdit: true,
          sharedAt: true,
          expiresAt: true,
          openedAt: true,
          changedAt: true,
          withdrawnAt: true,
          remarks: {
            orderBy: { madeAt: 'asc' },
            select: { id: true, shareId: true, text: true, madeAt: true, settledAt: true },
          },
        },
      },
    },
  });
  const submissions = await tx.submission.findMany({
    where: { accountId },
    orderBy: { sentAt: 'asc' },
    select: { id: true, spaceId: true, accountId: true, sentAt: true },
  });
  const coSignaturesAnswered = await tx.coSignature.findMany({
    where: { answeredById: accountId, comment: { accountId: { not: accountId } } },
    orderBy: { askedAt: 'asc' },
    select: coSignatureColumns,
  });
  return { drafts, submissions, coSignaturesAnswered };
}

/** What came with a person's comments when they were posted: why they were held, who was asked to sign, what they propose, offer and choose. By the comment's id. */
export async function readOwnPostedData(tx: Tx, commentIds: string[]) {
  const where = { commentId: { in: commentIds } };
  return {
    holds: await tx.commentHold.findMany({
      where,
      orderBy: { position: 'asc' },
      select: {
        id: true,
        commentId: true,
        revisionId: true,
        position: true,
        reason: true,
        values: true,
        heldAt: true,
      },
    }),
    coSignatures: await tx.coSignature.findMany({
      where,
      orderBy: { askedAt: 'asc' },
      // Who answered for the other organisation is theirs to say.
      select: { ...coSignatureColumns, answeredById: false },
    }),
    proposals: await tx.proposal.findMany({
      where,
      orderBy: { position: 'asc' },
      select: { id: true, commentId: true, position: true, title: true },
    }),
    offers: await tx.offer.findMany({
      where,
      orderBy: { id: 'asc' },
      select: { id: true, commentId: true, priorityId: true, text: true },
    }),
    interests: await tx.interest.findMany({
      where,
      orderBy: { position: 'asc' },
      select: { commentId: true, priorityId: true, position: true },
    }),
  };
}
