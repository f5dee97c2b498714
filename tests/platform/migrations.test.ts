import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, Prisma } from '~/platform/db.server';
import { applyMigrations, readMigrations } from '~/platform/postgres/migrations.server';
import { MIGRATIONS_FOLDER } from '~/platform/postgres/open-database.server';
import { useDatabase } from '../support/database';

const schemaText = readFileSync('prisma/schema.prisma', 'utf8');
const { url } = useDatabase();
let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: url() });
  await client.connect();
});
afterAll(() => client.end());

/** A folder of migrations as Prisma lays it out. */
function folderOf(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-migrations-'));
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

const model = (name: string) =>
  (db() as unknown as Record<string, { findFirst(query: object): Promise<unknown> }>)[
    name[0]?.toLowerCase() + name.slice(1)
  ];

describe('the schema and the migrations say the same', () => {
  const models = Object.values(Prisma.ModelName);

  test('there are models to ask', () => expect(models.length).toBeGreaterThan(15));

  test.each(models)(
    'every field and every relation of %s can be asked of a migrated database',
    async (name) => {
      const fields = Object.keys(
        (Prisma as unknown as Record<string, object>)[`${name}ScalarFieldEnum`] ?? {},
      );
      expect(fields.length).toBeGreaterThan(0);
      await model(name)?.findFirst({ select: Object.fromEntries(fields.map((field) => [field, true])) });
      for (const relation of relationsOf(name))
        await model(name)?.findFirst({ select: { [relation]: true } });
    },
  );

  test.each(models)('the table of %s has no column that the schema does not know', async (name) => {
    const table = tableOf(name);
    const { rows } = await client.query<{ column_name: string }>(
      'SELECT column_name FROM information_schema.columns WHERE table_name = $1',
      [table],
    );
    expect(rows.map((row) => row.column_name).sort()).toEqual(columnsOf(name).sort());
  });

  test('nullable columns are the optional fields, and no others', async () => {
    for (const name of models) {
      const { rows } = await client.query<{ column_name: string; is_nullable: string; data_type: string }>(
        'SELECT column_name, is_nullable, data_type FROM information_schema.columns WHERE table_name = $1',
        [tableOf(name)],
      );
      const nullable = rows
        .filter((row) => row.is_nullable === 'YES' && row.data_type !== 'ARRAY')
        .map((row) => row.column_name);
      expect(nullable.sort(), name).toEqual(optionalColumnsOf(name).sort());
    }
  });
});

describe('applying migrations', () => {
  test('a second run applies nothing', async () => {
    expect(await applyMigrations(client, MIGRATIONS_FOLDER)).toEqual([]);
  });

  test('what is applied is recorded where Prisma looks for it, with the checksum that Prisma computes', async () => {
    const { rows } = await client.query(
      'SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations ORDER BY migration_name',
    );
    expect(rows).toEqual(
      readMigrations(MIGRATIONS_FOLDER).map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        applied_steps_count: 1,
      })),
    );
  });

  test('a migration that fails leaves nothing behind, and the one before it stays', async () => {
    await client.query('CREATE DATABASE migrations_broken');
    const other = new Client({ connectionString: url().replace(/[^/]+$/, 'migrations_broken') });
    await other.connect();
    const folder = folderOf({
      '1_good': 'CREATE TABLE good (id int);',
      '2_bad': 'CREATE TABLE half (id int); SELECT nonsense;',
    });
    await expect(applyMigrations(other, folder)).rejects.toThrow('2_bad failed and was rolled back');
    const { rows } = await other.query(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    );
    expect(rows.map((row) => row.table_name)).toEqual(['_prisma_migrations', 'good']);
    await expect(
      applyMigrations(other, folderOf({ '1_good': 'CREATE TABLE other (id int);' })),
    ).rejects.toThrow('was changed after it was applied');
    await expect(applyMigrations(other, folderOf({}))).rejects.toThrow('newer than this version');
    await other.end();
    await client.query('DROP DATABASE migrations_broken');
  });

  test('two processes that migrate at the same moment do not fight', async () => {
    await client.query('CREATE DATABASE migrations_twice');
    const address = url().replace(/[^/]+$/, 'migrations_twice');
    const two = [new Client({ connectionString: address }), new Client({ connectionString: address })];
    await Promise.all(two.map((one) => one.connect()));
    const applied = await Promise.all(two.map((one) => applyMigrations(one, MIGRATIONS_FOLDER)));
    expect(applied.flat()).toEqual(readMigrations(MIGRATIONS_FOLDER).map((migration) => migration.name));
    await Promise.all(two.map((one) => one.end()));
    await client.query('DROP DATABASE migrations_twice');
  });
});

describe('invariants that live in the database', () => {
  const refusals: [string, string][] = [
    ['an event is not changed', "UPDATE space_event SET type = 'x'"],
    ['an event is not deleted', 'DELETE FROM space_event'],
    ['the events are not emptied', 'TRUNCATE space_event'],
    ['a revision is not changed', "UPDATE comment_revision SET text = 'x'"],
    ['the revisions are not emptied', 'TRUNCATE comment_revision CASCADE'],
  ];
  beforeAll(async () => {
    await client.query(`
      INSERT INTO space (id, slug, title, language, welcome_markdown, welcome_html, stage, time_zone, created_at)
      VALUES (gen_random_uuid(), 'a', '{"en":"A"}', 'en', '', '', 'open', 'UTC', now());
      INSERT INTO space_event SELECT id, 1, 'space-created', '{}', now() FROM space;
      INSERT INTO comment (id, space_id, number, path, depth, status, origin, language, posted_at_precision, created_at)
      SELECT gen_random_uuid(), id, 1, '00000001', 0, 'published', 'web', 'en', 'unknown', now() FROM space;
      INSERT INTO comment_revision (id, comment_id, number, markdown, html, text, renderer_version, created_at)
      SELECT gen_random_uuid(), id, 1, '', '', '', '1', now() FROM comment;`);
  });
  test.each(refusals)('%s', async (_title, statement) => {
    await expect(client.query(statement)).rejects.toThrow('is append-only');
  });
  test('a space does not close before it opens', async () => {
    await expect(
      client.query("UPDATE space SET opens_at = now(), closes_at = now() - interval '1 day'"),
    ).rejects.toThrow('space_times_check');
  });
  test('a reply has a path below its parent’s', async () => {
    await expect(client.query("UPDATE comment SET path = '00000001.00000002'")).rejects.toThrow(
      'comment_path_check',
    );
  });
});

/** The client's own description of the schema, which it keeps as text. */
interface RuntimeField {
  name: string;
  kind: string;
  dbName?: string;
  type: string;
}
function runtimeModel(name: string): { fields: RuntimeField[]; dbName: string | null } {
  const config = (
    db() as unknown as {
      _runtimeDataModel: { models: Record<string, { fields: RuntimeField[]; dbName: string | null }> };
    }
  )._runtimeDataModel;
  const found = config.models[name];
  if (!found) throw new Error(`no model ${name}`);
  return found;
}
const relationsOf = (name: string): string[] =>
  runtimeModel(name)
    .fields.filter((field) => field.kind === 'object')
    .map((field) => field.name);
const tableOf = (name: string): string => runtimeModel(name).dbName ?? name;
const columnsOf = (name: string): string[] => [
  ...runtimeModel(name)
    .fields.filter((field) => field.kind !== 'object')
    .map((field) => field.dbName ?? field.name),
  ...unsupportedColumnsOf(name),
];

/** Columns of types that Prisma has no word for are in the schema, and not in what is generated from it. */
const unsupportedColumnsOf = (name: string): string[] =>
  [...bodyOf(name).matchAll(/^\s+(\w+)\s+Unsupported\(/gm)].map((match) => match[1] as string);

const bodyOf = (name: string): string =>
  new RegExp(`model ${name} \\{([\\s\\S]*?)\\n\\}`).exec(schemaText)?.[1] ?? '';

function optionalColumnsOf(name: string): string[] {
  const body = bodyOf(name);
  const scalars = new Map(
    runtimeModel(name)
      .fields.filter((field) => field.kind !== 'object')
      .map((field) => [field.name, field.dbName ?? field.name]),
  );
  return [...body.matchAll(/^\s+(\w+)\s+\w+\?/gm)].flatMap((match) => scalars.get(match[1] as string) ?? []);
}
