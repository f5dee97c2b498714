import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';

/**
 * Holds a space until the transaction ends, so that its invitations change one after the other. Whoever holds organisations or an account
 * too has taken those before. Throws `NotFound` for a space that there is not.
 */
export async function holdSpace(tx: Tx, slug: string): Promise<{ id: string; slug: string }> {
  const [space] = await tx.$queryRaw<{ id: string; slug: string }[]>`
    SELECT id, slug FROM space WHERE slug = ${slug} FOR NO KEY UPDATE`;
  if (!space) throw new NotFound(`There is no space with the address "${slug}".`);
  return space;
}
