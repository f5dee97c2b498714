import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { connectDb, db, disconnectDb } from '~/platform/db.server';
import { databaseUrl } from '~/platform/postgres/embedded-postgres.server';
import { applyMigrations } from '~/platform/postgres/migrations.server';
import { MIGRATIONS_FOLDER } from '~/platform/postgres/open-database.server';
import { versionFactsSchema } from '~/spaces/workplan-versions/version-facts';

/** The migrations of the release before there were versions of a workplan. */
const BEFORE_VERSIONS = ['20261121230000_foundation', '20261122030000_people'];

test('a workplan of an earlier release has what it said as its first version, and numbered paragraphs', async () => {
  const server = new Client({ connectionString: inject('postgresUrl') });
  await server.connect();
  const name = `upgrade_${randomUUID().replaceAll('-', '')}`;
  await server.query(`CREATE DATABASE ${name}`);
  const client = new Client({ connectionString: databaseUrl(inject('postgresUrl'), name) });
  await client.connect();
  try {
    const folder = mkdtempSync(join(tmpdir(), 'plenary-release-'));
    for (const migration of BEFORE_VERSIONS)
      cpSync(join(MIGRATIONS_FOLDER, migration), join(folder, migration), { recursive: true });
    await applyMigrations(client, folder);
    await client.query(EARLIER);
    await applyMigrations(client, MIGRATIONS_FOLDER);

    connectDb(databaseUrl(inject('postgresUrl'), name));
    const workplan = await db().workplan.findFirstOrThrow({
      include: {
        blocks: { orderBy: { number: 'asc' } },
        versions: { include: { texts: { orderBy: { position: 'asc' } } } },
      },
    });
    expect(workplan.blocks.map(({ number, position }) => [number, position])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    const [version, ...others] = workplan.versions;
    expect(others).toEqual([]);
    expect(version).toMatchObject({ number: 1, title: 'Plan', language: 'en' });
    expect(version?.texts.map(({ priorityCode, markdown }) => [priorityCode, markdown])).toEqual([
      [null, 'Before all.'],
      ['N5', 'On harbours.'],
    ]);
    expect(versionFactsSchema.parse(version?.facts)).toMatchObject({
      period: '2027',
      priorities: [{ code: 'N5', title: 'Harbours', leads: ['Board'], objectives: [5], timeline: null }],
      terms: { n5: TERM },
    });
  } finally {
    await disconnectDb();
    await client.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  }
});

const [SPACE, FRAMEWORK, WORKPLAN, TERM] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`);

const EARLIER = `
INSERT INTO "space" ("id", "slug", "title", "language", "welcome_markdown", "welcome_html", "moderators", "languages", "stage", "time_zone", "created_at")
VALUES ('${SPACE}', 'plan', '{"en": "Plan"}', 'en', '', '', '{}', '{en}', 'open', 'UTC', now());
INSERT INTO "framework" ("id", "key", "cited_as", "title", "source", "file_hash")
VALUES ('${FRAMEWORK}', 'workplan:${SPACE}', 'priority', '{"en": "Plan"}', 'Plan', 'x');
INSERT INTO "workplan" ("id", "space_id", "framework_id", "title", "language", "period", "thematic_areas", "file_hash", "imported_at")
VALUES ('${WORKPLAN}', '${SPACE}', '${FRAMEWORK}', 'Plan', 'en', '2027', '[]', 'x', now());
INSERT INTO "term" ("id", "framework_id", "code", "position", "title") VALUES ('${TERM}', '${FRAMEWORK}', 'N5', 0, '{"en": "Harbours"}');
INSERT INTO "priority" ("term_id", "workplan_id", "position", "leads", "participating", "activities", "objectives", "pd_paragraphs", "thematic_areas")
VALUES ('${TERM}', '${WORKPLAN}', 0, '{Board}', '{}', '{}', '{5}', '{}', '{}');
INSERT INTO "block" ("id", "workplan_id", "position", "priority_id", "markdown", "html")
VALUES (gen_random_uuid(), '${WORKPLAN}', 0, NULL, 'Before all.', ''), (gen_random_uuid(), '${WORKPLAN}', 1, '${TERM}', 'On harbours.', '');
`;
