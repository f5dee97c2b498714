import type { Tx } from '~/platform/db.server';

const LOCK = [0x504c, 4] as const;

/**
 * First of all in every write that concerns organisations or memberships. `alone`: what gives or takes names, or moves everything from one
 * organisation to another, so that no two have one name and nothing is written to one that is just going away. `together`: everything else.
 * Held to the end of the transaction; whoever takes it first and other rows after it cannot be in a circle with the others.
 */
export async function lockOrganisations(tx: Tx, how: 'alone' | 'together'): Promise<void> {
  const [space, number] = LOCK;
  if (how === 'alone') await tx.$executeRaw`SELECT pg_advisory_xact_lock(${space}::int, ${number}::int)`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${space}::int, ${number}::int)`;
}
