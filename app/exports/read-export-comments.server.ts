import { kept } from '~/comments/attached-files/kept-files';
import { standing } from '~/comments/standing-revision';
import type { Prisma, Tx } from '~/platform/db.server';
import type { CommentRow, TagRow } from './export-comment.server';

type RevisedTag = TagRow & { excerpt: ({ revisionId: string } & NonNullable<TagRow['excerpt']>) | null };

/**
 * Reads the comments that `where` allows, by number, with all that an export says of them. One plain query after the
 * other: they are in one transaction, and so on one connection, where nested ones would only wait for each other.
 */
export async function readExportComments(tx: Tx, where: Prisma.CommentWhereInput): Promise<CommentRow[]> {
  const comments = await tx.comment.findMany({
    where,
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      questionId: true,
      parentId: true,
      authorId: true,
      accountId: true,
      status: true,
      origin: true,
      authorName: true,
      authorLabel: true,
      nameWithheld: true,
      asTeam: true,
      language: true,
      postedAt: true,
      postedAtPrecision: true,
      attachmentMissing: true,
    },
  });
  const texts = await readTexts(tx, where);
  const voices = await readVoices(tx, where);
  const tags = await readTags(tx, where);
  const numbers = await readParentNumbers(tx, where);
  const authors = await readAuthors(tx, where);
  const closed = await readClosedAccounts(tx, where);
  const intakes = await tx.commentIntake.findMany({
    where: { comment: where },
    select: { commentId: true, channel: true, enteredAt: true },
  });
  const intakeOf = new Map(intakes.map((intake) => [intake.commentId, intake]));
  const attachments = await readAttachments(tx, where);
  const asks = await readAsks(tx, where);
  return comments.map(({ parentId, authorId, accountId, ...comment }) => ({
    ...comment,
    assigned: authors.get(authorId ?? '') ?? null,
    accountClosed: closed.has(accountId ?? ''),
    parentNumber: numbers.get(parentId ?? '') ?? null,
    text: texts.get(comment.id)?.text ?? '',
    voices: voices.get(comment.id) ?? [],
    tags: (tags.get(comment.id) ?? []).map((tag) => restedOn(tag, texts.get(comment.id)?.id)),
    intake: intakeOf.get(comment.id) ?? null,
    attachments: attachments.get(comment.id) ?? [],
    proposals: (asks.proposals.get(comment.id) ?? []).map(({ title }) => title),
    offers: (asks.offers.get(comment.id) ?? []).map(({ priority, text }) => ({ priority, text })),
    interests: (asks.interests.get(comment.id) ?? []).map(({ priority }) => priority),
  }));
}

async function readTexts(tx: Tx, where: Prisma.CommentWhereInput) {
  const revisions = await tx.commentRevision.findMany({
    where: { comment: where, ...standing },
    orderBy: { number: 'asc' },
    select: { id: true, commentId: true, text: true },
  });
  // The last one stays: the standing revision.
  return new Map(revisions.map(({ commentId, ...revision }) => [commentId, revision]));
}

async function readVoices(tx: Tx, where: Prisma.CommentWhereInput) {
  const voices = await tx.voice.findMany({
    where: { comment: where },
    orderBy: { position: 'asc' },
    select: {
      commentId: true,
      nameAsPrinted: true,
      confirmed: true,
      source: true,
      organisation: { select: { name: true, stakeholderGroups: true } },
    },
  });
  return byComment(voices);
}

async function readAttachments(tx: Tx, where: Prisma.CommentWhereInput) {
  const attachments = await tx.attachment.findMany({
    // What the virus scanner found something in is given to nobody.
    where: { ...kept, comment: where, file: { scan: { not: 'infected' } } },
    orderBy: { position: 'asc' },
    select: { id: true, commentId: true, name: true, file: { select: { bytes: true, mediaType: true } } },
  });
  return byComment(attachments);
}

async function readTags(tx: Tx, where: Prisma.CommentWhereInput): Promise<Map<string, RevisedTag[]>> {
  const given: Prisma.TagWhereInput = { comment: where, state: { in: ['confirmed', 'proposed'] } };
  const tags = await tx.tag.findMany({
    where: given,
    select: {
      id: true,
      commentId: true,
      termId: true,
      source: true,
      state: true,
      position: true,
      action: true,
      excerpt: { select: { revisionId: true, attachmentId: true, quote: true, start: true, end: true } },
    },
  });
  const terms = await tx.term.findMany({
    where: { tags: { some: given } },
    select: { id: true, code: true, position: true, framework: { select: { citedAs: true } } },
  });
  const termOf = new Map(terms.map(({ id, ...term }) => [id, term]));
  return byComment(
    tags.flatMap(({ termId, ...tag }) => {
      const term = termOf.get(termId);
      return term ? [{ ...tag, term }] : [];
    }),
  );
}

/** Words that an edit took out are not published again: the tag then rests on the comment as it is. Those of a file stay what they are. */
const restedOn = ({ excerpt, ...tag }: RevisedTag, standingId: string | undefined): TagRow => ({
  ...tag,
  excerpt: excerpt && (excerpt.attachmentId !== null || excerpt.revisionId === standingId) ? excerpt : null,
});

/** What comments propose, offer and choose; priorities by code, in the workplan's order. */
async function readAsks(tx: Tx, where: Prisma.CommentWhereInput) {
  const proposals = await tx.proposal.findMany({
    where: { comment: where },
    orderBy: { position: 'asc' },
    select: { commentId: true, title: true },
  });
  const offers = await tx.offer.findMany({
    where: { comment: where },
    select: { commentId: true, priorityId: true, text: true },
  });
  const interests = await tx.interest.findMany({
    where: { comment: where },
    select: { commentId: true, priorityId: true },
  });
  const terms = await tx.term.findMany({
    where: { id: { in: [...offers, ...interests].map(({ priorityId }) => priorityId) } },
    orderBy: { position: 'asc' },
    select: { id: true, code: true },
  });
  // By the order of the terms, so that equal content gives equal bytes.
  const coded = <T extends { priorityId: string }>(rows: T[]) =>
    terms.flatMap(({ id, code }) =>
      rows.filter(({ priorityId }) => priorityId === id).map((row) => ({ ...row, priority: code })),
    );
  return {
    proposals: byComment(proposals),
    offers: byComment(coded(offers)),
    interests: byComment(coded(interests)),
  };
}

/** A comment can answer one that is not in the export; its number is no secret. */
async function readParentNumbers(tx: Tx, where: Prisma.CommentWhereInput): Promise<Map<string, number>> {
  const parents = await tx.comment.findMany({
    where: { replies: { some: where } },
    select: { id: true, number: true },
  });
  return new Map(parents.map(({ id, number }) => [id, number]));
}

/** What the secretariat assigned to those who wrote the comments, by the author's identifier. */
async function readAuthors(tx: Tx, where: Prisma.CommentWhereInput) {
  const authors = await tx.author.findMany({
    where: { comments: { some: where }, assignedAt: { not: null } },
    select: { id: true, stakeholderGroup: true, country: true, region: true },
  });
  return new Map(authors.map(({ id, ...assigned }) => [id, assigned]));
}

async function readClosedAccounts(tx: Tx, where: Prisma.CommentWhereInput): Promise<Set<string>> {
  const accounts = await tx.account.findMany({
    where: { status: 'closed', comments: { some: where } },
    select: { id: true },
  });
  return new Set(accounts.map(({ id }) => id));
}

function byComment<T extends { commentId: string }>(rows: T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const known = grouped.get(row.commentId);
    if (known) known.push(row);
    else grouped.set(row.commentId, [row]);
  }
  return grouped;
}
