import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectDb, disconnectDb } from '~/platform/db.server';
import { databaseUrl } from '~/platform/postgres/embedded-postgres.server';
import { wireEvents } from '~/server/wire-events.server';
import { TEMPLATE } from './throw-away-postgres';

/** Gives a test file a database of its own: migrated, with the reference frameworks, nothing else. Returns a way to ask for its address. */
export function useDatabase(): { url: () => string } {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = (): string => databaseUrl(inject('postgresUrl'), name);
  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    wireEvents();
    connectDb(url(), { connections: 4 });
  });
  afterAll(async () => {
    await disconnectDb();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { url };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  // A template is copied by one at a time; workers wait for each other here instead of failing there.
  await client.query('SELECT pg_advisory_lock(1)');
  await client.query(statement).finally(() => client.end());
}
