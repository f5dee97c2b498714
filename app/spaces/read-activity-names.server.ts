import { db } from '~/platform/db.server';

/**
 * The present names of people, organisations and authors, by identifier: the record itself holds none. The returned function answers with null
 * for no identifier, and with nothing written for what has no name any more.
 */
export async function readActivityNames(
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const of = {
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  } as const;
  const found = await Promise.all([
    db().account.findMany(of),
    db().organisation.findMany(of),
    db().author.findMany(of),
  ]);
  const names = new Map(found.flat().map(({ id, name }) => [id, name ?? '']));
  return (id) => (id === null ? null : (names.get(id) ?? ''));
}
