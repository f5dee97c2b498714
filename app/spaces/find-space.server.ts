import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';

/** The space at an address, for staff and the command line. Throws `NotFound` that names those there are. */
export async function findSpace(tx: Tx, slug: string): Promise<{ id: string; slug: string }> {
  const space = await tx.space.findUnique({ where: { slug }, select: { id: true, slug: true } });
  if (space) return space;
  const spaces = await tx.space.findMany({ orderBy: { slug: 'asc' }, take: 20, select: { slug: true } });
  const known =
    spaces.length > 0
      ? `There are: ${spaces.map((one) => one.slug).join(', ')}.`
      : 'There is none yet: import its page first.';
  throw new NotFound(`There is no space with the address "${slug}". ${known}`);
}
