import type { Tx } from '~/platform/db.server';

/** What a person's comments were found, or said, to refer to: tags in every state, with the words that they rest on. */
export function readOwnTagsData(tx: Tx, commentIds: string[]) {
  return tx.tag.findMany({
    where: { commentId: { in: commentIds } },
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
      excerpt: {
        select: {
          id: true,
          revisionId: true,
          start: true,
          end: true,
          quote: true,
          before: true,
          after: true,
        },
      },
    },
  });
}
