import { type Actor, isOnTeam } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { GONE, type Tombstone, tombstoneColumns, tombstoneOf } from './tombstone';

/**
 * The tombstones that a page of a discussion needs: of comments that are gone and to which one of those shown replied, at whatever depth.
 * `after` is the path behind which the page begins: what lies before it stands on the page before. For the team nothing is gone.
 */
export async function readTombstones(
  actor: Actor,
  spaceId: string,
  shown: { path: string }[],
  language: string,
  after = '',
): Promise<Tombstone[]> {
  if (isOnTeam(actor, spaceId)) return [];
  const paths = new Set(shown.map(({ path }) => path));
  const missing = new Set(shown.flatMap(({ path }) => ancestorsOf(path)));
  const wanted = [...missing].filter((path) => path > after && !paths.has(path));
  if (wanted.length === 0) return [];
  const rows = await db().comment.findMany({
    where: { spaceId, path: { in: wanted }, status: { in: [...GONE] } },
    orderBy: { path: 'asc' },
    select: tombstoneColumns,
  });
  return rows.map((row) => tombstoneOf(row, language));
}

/** The paths above one: of "1.2.3" they are "1" and "1.2". */
function ancestorsOf(path: string): string[] {
  const numbers = path.split('.');
  return numbers.slice(1).map((_, place) => numbers.slice(0, place + 1).join('.'));
}
