import { db } from '~/platform/db.server';

/** Every column of every table, the queue's included, in which a word stands somewhere, in whatever case: `comment.author_name`. */
export async function placesOfWord(word: string): Promise<string[]> {
  // Parts of a table are read with the whole.
  const tables = await db().$queryRaw<{ schema: string; name: string }[]>`
    SELECT relnamespace::regnamespace::text AS schema, relname AS name FROM pg_class
    WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace::regnamespace::text IN ('public', 'pgboss')
    ORDER BY 1, 2`;
  const places: string[] = [];
  for (const { schema, name } of tables) {
    const found = await db().$queryRawUnsafe<{ column: string }[]>(
      `SELECT DISTINCT of_row.key AS column FROM ${schema}."${name}" AS t, jsonb_each_text(to_jsonb(t)) AS of_row
       WHERE position(lower($1) IN lower(of_row.value)) > 0 ORDER BY 1`,
      word,
    );
    const table = schema === 'public' ? name : `${schema}.${name}`;
    places.push(...found.map(({ column }) => `${table}.${column}`));
  }
  return places;
}
