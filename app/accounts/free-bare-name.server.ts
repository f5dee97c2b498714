import type { Tx } from '~/platform/db.server';
import { findOrganisation } from './find-organisation.server';
import { nameWithoutAcronym } from './organisation-name';

/** The name of an organisation without the acronym behind it, under which it shall be found too; null where it ends in none, or where somebody has that name. */
export async function freeBareName(
  tx: Tx,
  { name, acronym }: { name: string; acronym: string | null },
): Promise<string | null> {
  const bare = nameWithoutAcronym(name, acronym);
  return bare !== null && (await findOrganisation(tx, bare)) === null ? bare : null;
}
