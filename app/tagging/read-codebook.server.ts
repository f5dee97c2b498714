import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { loadCodebooks } from './load-codebook.server';
import type { Codebook } from './recogniser/codebook';

/** The codebook of the space with this address; `NotFound` where there is none. */
export async function readCodebook(slug: string): Promise<Codebook> {
  const space = await db().space.findUnique({ where: { slug }, select: { id: true } });
  if (!space) throw new NotFound(`There is no space with the address "${slug}".`);
  return (await loadCodebooks(db(), space.id)).current.codebook;
}
