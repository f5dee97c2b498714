import type { Tx } from '~/platform/db.server';

/** Finds an organisation by its name or by a name that it had before it was merged or renamed, upper and lower case alike; null where there is none. */
export async function findOrganisation(tx: Tx, name: string): Promise<{ id: string; name: string } | null> {
  // Prisma's way to compare without regard to case takes % and _ for a pattern.
  const [found] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT organisation.id, organisation.name
    FROM organisation, (SELECT lower(${name.trim()}::text) AS name) AS asked
    WHERE lower(organisation.name) = asked.name OR EXISTS (
      SELECT FROM organisation_alias
      WHERE organisation_alias.organisation_id = organisation.id AND lower(organisation_alias.name) = asked.name)
    ORDER BY (lower(organisation.name) = asked.name) DESC, organisation.created_at, organisation.id LIMIT 1`;
  return found ?? null;
}
