import { termColumns, termView } from '~/frameworks/term-columns.server';
import { frameworkRank } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';
import type { TagToKeep } from './decision-form-view';

/** The tags of a comment that somebody can keep or drop, each with its words, by framework as readers see them. */
export async function readTagsToKeep(commentId: string, language: string): Promise<TagToKeep[]> {
  const rows = await db().tag.findMany({
    where: { commentId, state: { in: ['confirmed', 'proposed'] } },
    orderBy: [
      { term: { framework: { key: 'asc' } } },
      { term: { position: 'asc' } },
      { state: 'desc' },
      { excerpt: { start: 'asc' } },
      { id: 'asc' },
    ],
    select: {
      id: true,
      state: true,
      term: { select: termColumns },
      excerpt: { select: { quote: true, attachment: { select: { name: true } } } },
    },
  });
  return rows
    .map(({ id, state, term, excerpt }) => ({
      id,
      term: termView(term, language),
      isConfirmed: state === 'confirmed',
      quote: excerpt?.quote ?? null,
      fileName: excerpt?.attachment?.name ?? null,
    }))
    .sort((a, b) => frameworkRank(a.term) - frameworkRank(b.term));
}
