import { db } from '~/platform/db.server';

/** What changes by being asked, without anything being written for anyone. */
const OWN_LIFE = ['rate_limit', 'session'];

/**
 * A mark of each table: equal before and after where nothing was written. How many rows there are, and the last transaction that wrote
 * one of them: an insert, an update and a delete each change one of the two.
 */
export async function fingerprints(): Promise<Record<string, string>> {
  statement ??= await statementForAll();
  const rows = await db().$queryRawUnsafe<{ name: string; mark: string }[]>(statement);
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}

/** The tables stay the same while tests run. */
let statement: string | undefined;

async function statementForAll(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND (table_schema = 'public' OR (table_schema = 'pgboss' AND table_name = 'job'))
      AND table_name <> ALL (${OWN_LIFE})
    ORDER BY 1`;
  return tables
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ' ' || COALESCE(max(xmin::text::bigint), 0) AS mark FROM ${name}`,
    )
    .join(' UNION ALL ');
}
