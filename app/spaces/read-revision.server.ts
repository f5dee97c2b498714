import { db } from '~/platform/db.server';

/**
 * What a rendered page is known by: the revision of the space it shows, or of the whole platform for pages that span spaces (the
 * number of all events, in spaces and outside them, which grows with each). Undefined where there is no such space.
 */
export async function readRevision(slug: string | undefined): Promise<string | undefined> {
  if (slug === undefined) {
    const [row] = await db().$queryRaw<{ spaces: bigint; events: bigint; revision: number }[]>`
      SELECT count(*) AS spaces, COALESCE(sum(revision), 0) AS events, (SELECT revision FROM platform WHERE id = 1) AS revision FROM space`;
    return `platform ${row?.spaces} ${row?.events} ${row?.revision}`;
  }
  const space = await db().space.findUnique({ where: { slug }, select: { id: true, revision: true } });
  return space ? `${space.id} ${space.revision}` : undefined;
}
