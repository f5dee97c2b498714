import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { systemClock } from '~/platform/clock.server';
import { connectDb, disconnectDb } from '~/platform/db.server';
import { prepareJobs } from '~/platform/jobs.server';
import {
  databaseUrl,
  ensureDatabase,
  joinOrStartPostgres,
  stopPostgres,
} from '~/platform/postgres/embedded-postgres.server';
import { applyMigrations } from '~/platform/postgres/migrations.server';
import { MIGRATIONS_FOLDER } from '~/platform/postgres/open-database.server';
import { loadReferenceData } from '~/server/prepare-data.server';

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away server; databases are copied from `TEMPLATE` on it. */
    postgresUrl: string;
  }
}

export const TEMPLATE = 'plenary_template';

/** Nothing of a test outlives it, so nothing waits for the disk. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
};

/** Starts a PostgreSQL for the run, with a migrated database that holds the reference frameworks; stops it and removes its data at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-test-')));
  const { url, client } = await joinOrStartPostgres(dataDir, THROW_AWAY);
  await ensureDatabase(client, TEMPLATE);
  const template = new Client({ connectionString: databaseUrl(url, TEMPLATE) });
  await template.connect();
  await applyMigrations(template, MIGRATIONS_FOLDER);
  await prepareJobs(template);
  await template.end();
  connectDb(databaseUrl(url, TEMPLATE));
  await loadReferenceData(systemClock);
  await disconnectDb();
  project.provide('postgresUrl', url);
  return async () => {
    await client.end();
    await stopPostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
}
