import type { Tx } from '~/platform/db.server';

/** How many tags a space has, of each source and in each state. */
export interface TagTotals {
  tagsBySource: Record<string, number>;
  tagsByState: Record<string, number>;
}

const SOURCES = ['author', 'moderator', 'recognised', 'suggested'] as const;
const STATES = ['confirmed', 'proposed', 'rejected'] as const;

/** Counts a space's tags, whatever the state of their comments: for the reports of imports, not for the public. */
export async function countTags(tx: Tx, slug: string): Promise<TagTotals> {
  const tags = await tx.tag.groupBy({
    by: ['source', 'state'],
    where: { comment: { space: { slug } } },
    _count: true,
  });
  const sum = (field: 'source' | 'state', key: string): number =>
    tags.filter((tag) => tag[field] === key).reduce((total, tag) => total + tag._count, 0);
  return {
    tagsBySource: Object.fromEntries(SOURCES.map((key) => [key, sum('source', key)])),
    tagsByState: Object.fromEntries(STATES.map((key) => [key, sum('state', key)])),
  };
}
