import { db } from '~/platform/db.server';
import { countWaiting } from './read-queue.server';

/** How much waits to be moderated in each of the spaces that somebody was shown at their desk, by slug. */
export async function readWaitingBySpace(spaces: { slug: string }[]): Promise<Record<string, number>> {
  const rows = await db().space.findMany({
    where: { slug: { in: spaces.map(({ slug }) => slug) } },
    select: { id: true, slug: true },
  });
  const counts = await countWaiting(rows.map(({ id }) => id));
  return Object.fromEntries(rows.map(({ id, slug }) => [slug, counts.get(id) ?? 0]));
}
