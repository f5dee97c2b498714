import { createHash } from 'node:crypto';
import { db } from '~/platform/db.server';

/** What changes by being asked, without anything being written for anyone. */
const OWN_LIFE = ['rate_limit', 'session'];

/** A fingerprint of each table: equal before and after where nothing was written. */
export async function fingerprints(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema = 'public' ORDER BY table_name`;
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter(({ name }) => !OWN_LIFE.includes(name))) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" t ORDER BY 1`,
    );
    prints[name] = createHash('sha256')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('hex');
  }
  const [jobs] = await db().$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count FROM pgboss.job`;
  return { ...prints, jobs: String(jobs?.count) };
}
