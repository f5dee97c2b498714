import type { Prisma, Tx } from '~/platform/db.server';

const commentColumns = {
  id: true,
  spaceId: true,
  space: { select: { slug: true, title: true } },
  number: true,
  questionId: true,
  blockId: true,
  priorityId: true,
  submissionId: true,
  requestKey: true,
  editedAt: true,
  late: true,
  parentId: true,
  path: true,
  depth: true,
  status: true,
  origin: true,
  accountId: true,
  authorId: true,
  authorName: true,
  authorLabel: true,
  nameWithheld: true,
  language: true,
  postedAt: true,
  postedAtPrecision: true,
  asTeam: true,
  goneFor: true,
  attachmentMissing: true,
  externalRef: true,
  createdAt: true,
} satisfies Prisma.CommentSelect;

const revisionColumns = {
  id: true,
  commentId: true,
  number: true,
  status: true,
  markdown: true,
  html: true,
  text: true,
  rendererVersion: true,
  createdAt: true,
  redactedFor: true,
} satisfies Prisma.CommentRevisionSelect;

const voiceColumns = {
  commentId: true,
  organisationId: true,
  position: true,
  nameAsPrinted: true,
  confirmed: true,
  source: true,
} satisfies Prisma.VoiceSelect;

const attachmentColumns = {
  id: true,
  commentId: true,
  sha256: true,
  name: true,
  position: true,
  addedAt: true,
  removedAt: true,
  file: { select: { sha256: true, bytes: true, mediaType: true, storedAt: true } },
} satisfies Prisma.AttachmentSelect;

/** What is held on a person in the consultations, whatever its state: comments with every revision, imported authors that are theirs, and claims. One table after the other. */
export async function readOwnCommentsData(tx: Tx, accountId: string) {
  const comments = await tx.comment.findMany({
    where: { OR: [{ accountId }, { author: { accountId } }] },
    orderBy: [{ spaceId: 'asc' }, { number: 'asc' }],
    select: commentColumns,
  });
  const ofThese = { commentId: { in: comments.map(({ id }) => id) } };
  const revisions = await tx.commentRevision.findMany({
    where: ofThese,
    orderBy: { number: 'asc' },
    select: revisionColumns,
  });
  const voices = await tx.voice.findMany({
    where: ofThese,
    orderBy: { position: 'asc' },
    select: voiceColumns,
  });
  const attachments = await tx.attachment.findMany({
    where: ofThese,
    orderBy: { position: 'asc' },
    select: attachmentColumns,
  });
  const marks = await tx.commentMark.findMany({
    where: ofThese,
    orderBy: [{ at: 'asc' }, { kind: 'asc' }],
    select: { commentId: true, kind: true, decisionId: true, at: true, originalId: true },
  });
  const intakes = await tx.commentIntake.findMany({
    where: ofThese,
    select: { commentId: true, channel: true, enteredAt: true, note: true },
  });
  const authors = await tx.author.findMany({
    where: { accountId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      spaceId: true,
      name: true,
      organisationId: true,
      stakeholderGroup: true,
      country: true,
      region: true,
      assignedAt: true,
      accountId: true,
    },
  });
  const claims = await tx.authorClaim.findMany({
    where: { accountId },
    orderBy: { requestedAt: 'asc' },
    select: {
      id: true,
      authorId: true,
      accountId: true,
      status: true,
      note: true,
      requestedAt: true,
      decidedAt: true,
      decidedById: true,
    },
  });
  const claimsDecided = await tx.authorClaim.findMany({
    where: { decidedById: accountId, accountId: { not: accountId } },
    orderBy: { decidedAt: 'asc' },
    // Whom it was about is theirs to know.
    select: { id: true, status: true, decidedAt: true },
  });
  return { comments, revisions, voices, attachments, marks, intakes, authors, claims, claimsDecided };
}
