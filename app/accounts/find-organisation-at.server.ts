import type { Tx } from '~/platform/db.server';

const SLUG = /^[a-z0-9-]{1,80}$/;

/** The organisation at an address, or the one that an organisation at this address was merged into or renamed to; null where there is none. */
export async function findOrganisationAt(
  tx: Tx,
  slug: string,
): Promise<{ id: string; slug: string; name: string; acronym: string | null; isFormer: boolean } | null> {
  if (!SLUG.test(slug)) return null;
  const select = { id: true, slug: true, name: true, acronym: true } as const;
  const here = await tx.organisation.findUnique({ where: { slug }, select });
  if (here) return { ...here, isFormer: false };
  const alias = await tx.organisationAlias.findUnique({
    where: { slug },
    select: { organisation: { select } },
  });
  return alias && { ...alias.organisation, isFormer: true };
}
