import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { countWaiting } from './read-queue.server';

/** How much waits for somebody to be moderated in each of the spaces that they were shown at their desk, by slug. */
export async function readWaitingBySpace(
  actor: Actor,
  spaces: { slug: string }[],
): Promise<Record<string, number>> {
  const rows = await db().space.findMany({
    where: { slug: { in: spaces.map(({ slug }) => slug) } },
    select: { id: true, slug: true },
  });
  const counts = await countWaiting(
    actor,
    rows.map(({ id }) => id),
  );
  return Object.fromEntries(rows.map(({ id, slug }) => [slug, counts.get(id) ?? 0]));
}
