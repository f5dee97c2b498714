import type { Tx } from '~/platform/db.server';

/** Finds an organisation by its name or by a name that it had before it was merged, upper and lower case alike; null where there is none. */
export async function findOrganisation(tx: Tx, name: string): Promise<{ id: string; name: string } | null> {
  const same = { equals: name.trim(), mode: 'insensitive' } as const;
  const found = await tx.organisation.findFirst({
    where: { OR: [{ name: same }, { aliases: { some: { name: same } } }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true },
  });
  return found;
}
