import type { Tx } from '~/platform/db.server';
import { findSpace } from './find-space.server';

/** The space at an address, held until the transaction ends: who changes it next comes after. Throws `NotFound`. */
export async function holdSpace(tx: Tx, slug: string): Promise<{ id: string; slug: string }> {
  const space = await findSpace(tx, slug);
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${space.id}::uuid FOR UPDATE`;
  return space;
}
