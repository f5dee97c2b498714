import { termColumns, termView } from '~/frameworks/term-columns.server';
import { db } from '~/platform/db.server';
import type { CommentAsks } from './comment-asks';

/** What comments that the actor was shown ask for and offer, by the comment's id; those that do neither have no entry. */
export async function readCommentAsks(ids: string[], language: string): Promise<Map<string, CommentAsks>> {
  const some = { OR: [{ proposals: { some: {} } }, { offers: { some: {} } }, { interests: { some: {} } }] };
  const priority = { select: { term: { select: termColumns } } } as const;
  const rows = await db().comment.findMany({
    where: { id: { in: ids }, ...some },
    select: {
      id: true,
      proposals: { orderBy: { position: 'asc' }, select: { title: true } },
      offers: { orderBy: { priority: { position: 'asc' } }, select: { text: true, priority } },
      interests: { orderBy: { position: 'asc' }, select: { priority } },
    },
  });
  return new Map(
    rows.map(({ id, proposals, offers, interests }) => [
      id,
      {
        proposals: proposals.map(({ title }) => title),
        offers: offers.map(({ text, priority: { term } }) => ({ text, term: termView(term, language) })),
        interests: interests.map(({ priority: { term } }) => termView(term, language)),
      },
    ]),
  );
}
