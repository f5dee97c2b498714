import { db } from '~/platform/db.server';

/**
 * What a rendered page is known by: the revision of the space it shows, or of the whole platform for pages that span spaces (the
 * number of all events, which grows with each). Undefined where there is no such space.
 */
export async function readRevision(slug: string | undefined): Promise<string | undefined> {
  if (slug === undefined) {
    const { _sum, _count } = await db().space.aggregate({ _sum: { revision: true }, _count: true });
    return `platform ${_count} ${_sum.revision ?? 0}`;
  }
  const space = await db().space.findUnique({ where: { slug }, select: { id: true, revision: true } });
  return space ? `${space.id} ${space.revision}` : undefined;
}
