import type { Tx } from '~/platform/db.server';

/** What a person's comments were found, or said, to refer to: tags in every state, with the excerpts that they rest on. */
export async function readOwnTagsData(tx: Tx, commentIds: string[]) {
  const ofThese = { commentId: { in: commentIds } };
  const tags = await tx.tag.findMany({
    where: ofThese,
    orderBy: { id: 'asc' },
    select: {
      id: true,
      commentId: true,
      termId: true,
      term: { select: { code: true, framework: { select: { key: true } } } },
      source: true,
      state: true,
      position: true,
      action: true,
      candidates: true,
      recogniserVersion: true,
      decidedAt: true,
      createdAt: true,
      excerptId: true,
    },
  });
  const excerpts = await tx.excerpt.findMany({
    where: { tags: { some: ofThese } },
    select: {
      id: true,
      revisionId: true,
      attachmentId: true,
      start: true,
      end: true,
      quote: true,
      before: true,
      after: true,
    },
  });
  const excerptOf = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt]));
  return tags.map((tag) => ({ ...tag, excerpt: (tag.excerptId && excerptOf.get(tag.excerptId)) || null }));
}
