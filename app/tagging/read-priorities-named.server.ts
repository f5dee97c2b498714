import type { Actor } from '~/accounts/actor';
import { visibleComments } from '~/comments/visibility.server';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import type { TermView } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';

/** The priorities that the comments on a question (null: outside any) are tagged with and confirmed, in the workplan's order. */
export async function readPrioritiesNamed(
  actor: Actor,
  place: { spaceId: string; questionId: string | null },
  language: string,
): Promise<TermView[]> {
  const rows = await db().priority.findMany({
    where: {
      workplan: { spaceId: place.spaceId },
      term: { tags: { some: { state: 'confirmed', comment: { AND: [visibleComments(actor), place] } } } },
    },
    orderBy: { position: 'asc' },
    select: { term: { select: termColumns } },
  });
  return rows.map(({ term }) => termView(term, language));
}
