import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { db } from '~/platform/db.server';
import { databaseUrl } from '~/platform/postgres/embedded-postgres.server';
import { applyMigrations } from '~/platform/postgres/migrations.server';
import { MIGRATIONS_FOLDER } from '~/platform/postgres/open-database.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';
import { decideAs } from '../../support/moderated';

useDatabase();

let decisionId: string;
beforeAll(async () => {
  const space = await makeSpace();
  await makeComments(space.id, [{}]);
  const { person } = await makeAccount({ moderates: [space.id] });
  ({ id: decisionId } = await decideAs(person, space.slug, 1, 'hide', {
    noteToAuthor: 'See the house rules.',
    noteToTeam: 'Seen twice.',
  }));
});

const asked = (statement: string, ...values: unknown[]) => db().$executeRawUnsafe(statement, ...values);

describe('the record in the database', () => {
  test.each([
    `UPDATE decision SET reason_code = 'spam'`,
    `UPDATE decision SET at = now()`,
    'DELETE FROM decision',
    'TRUNCATE decision CASCADE',
  ])('refuses %s', async (statement) => {
    await expect(asked(statement)).rejects.toThrow(/append-only|changed|refuse|decision/i);
    const decision = await db().decision.findUniqueOrThrow({ where: { id: decisionId } });
    expect(decision.reasonCode).toBe('insult');
  });

  test.each([
    `UPDATE decision_note SET text = 'Something else.'`,
    `UPDATE decision_note SET reader = 'both'`,
    `UPDATE decision_note SET text = NULL, blanked_at = now(), reader = 'both'`,
    'UPDATE decision_note SET text = NULL',
    'DELETE FROM decision_note',
    'TRUNCATE decision_note',
  ])('refuses %s: what was written can only be blanked, and that with its time', async (statement) => {
    await expect(asked(statement)).rejects.toThrow();
    const notes = await db().decisionNote.findMany({ where: { decisionId }, orderBy: { reader: 'asc' } });
    expect(notes.map(({ reader, text, blankedAt }) => [reader, text, blankedAt])).toEqual([
      ['author', 'See the house rules.', null],
      ['team', 'Seen twice.', null],
    ]);
  });

  test('lets a note be blanked, once', async () => {
    await asked(`UPDATE decision_note SET text = NULL, blanked_at = now() WHERE reader = 'team'`);
    expect(await db().decisionNote.count({ where: { decisionId, text: null } })).toBe(1);
    await expect(
      asked(`UPDATE decision_note SET blanked_at = now() WHERE reader = 'team'`),
    ).rejects.toThrow();
    await expect(
      asked(`UPDATE decision_note SET text = 'Back', blanked_at = NULL WHERE reader = 'team'`),
    ).rejects.toThrow();
  });
});

/** A database of its own that a role migrates which owns it and may do no more than `attributes` say. */
async function migratedBy(attributes: string, granted?: (name: string) => string) {
  const name = `role_${randomUUID().replaceAll('-', '')}`;
  const password = randomUUID();
  const server = new Client({ connectionString: inject('postgresUrl') });
  await server.connect();
  await server.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}' ${attributes}`);
  if (granted) await server.query(granted(name));
  await server.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const address = new URL(databaseUrl(inject('postgresUrl'), name));
  address.username = name;
  address.password = password;
  const client = new Client({ connectionString: address.toString() });
  await client.connect();
  const end = async () => {
    await client.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.query(`DROP ROLE ${name}`);
    await server.end();
  };
  await applyMigrations(client, MIGRATIONS_FOLDER).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const { rows } = await client.query<{ owner: string }>(
    `SELECT tableowner AS owner FROM pg_tables WHERE tablename = 'decision' AND schemaname = 'public'`,
  );
  return { client, name, owner: rows[0]?.owner, end };
}

const INSERTED = `WITH space AS (
    INSERT INTO space (id, slug, title, language, welcome_markdown, welcome_html, moderators, languages, stage, time_zone, created_at)
    VALUES (gen_random_uuid(), 'a-space', '{}', 'en', '', '', '{}', '{en}', 'open', 'UTC', now()) RETURNING id)
  INSERT INTO decision (id, space_id, number, kind, reason_code, at) SELECT gen_random_uuid(), id, 1, 'hide', 'spam', now() FROM space`;

const WRITES = ['DELETE FROM decision', `UPDATE decision SET kind = 'approve'`, 'TRUNCATE decision CASCADE'];

describe('who owns the record', () => {
  test('is nobody who can sign in, also in the database that the application brings', async () => {
    const [table] = await db().$queryRaw<{ owner: string; login: boolean }[]>`
      SELECT tableowner AS owner, rolcanlogin AS login FROM pg_tables JOIN pg_roles ON rolname = tableowner
      WHERE tablename = 'decision'`;
    expect(table).toEqual({ owner: 'plenary_record', login: false });
  });

  test('is not the application where it may make roles: it adds decisions, and cannot switch the triggers off', async () => {
    // What PostgreSQL gives whoever made a role; here the role is there already, from the template of the tests.
    const asIfMade = (name: string) =>
      `GRANT plenary_record TO ${name} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`;
    const { client, owner, end } = await migratedBy('CREATEROLE', asIfMade);
    try {
      expect(owner).toBe('plenary_record');
      for (const statement of [
        'ALTER TABLE decision DISABLE TRIGGER ALL',
        'DROP TRIGGER decision_append_only ON decision',
      ])
        await expect(client.query(statement)).rejects.toThrow(/owner/);
      await client.query(INSERTED);
      for (const statement of WRITES) await expect(client.query(statement)).rejects.toThrow();
      expect((await client.query('SELECT kind FROM decision')).rows).toEqual([{ kind: 'hide' }]);
    } finally {
      await end();
    }
  });

  test('is the application where it may make no roles: it starts all the same, and the triggers refuse', async () => {
    const { client, owner, name, end } = await migratedBy('NOCREATEROLE');
    try {
      expect(owner).toBe(name);
      await client.query(INSERTED);
      for (const statement of WRITES) await expect(client.query(statement)).rejects.toThrow();
      expect((await client.query('SELECT kind FROM decision')).rows).toEqual([{ kind: 'hide' }]);
    } finally {
      await end();
    }
  });
});
