import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { connectDb, disconnectDb } from '../db.server';
import type { Env } from '../env.server';
import { Conflict } from '../errors';
import { prepareJobs } from '../jobs.server';
import { log } from '../log.server';
import {
  databaseUrl,
  type EmbeddedPostgres,
  ensureDatabase,
  joinOrStartPostgres,
  stopPostgres,
} from './embedded-postgres.server';
import { applyMigrations } from './migrations.server';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

/** Advisory locks in the embedded server: every process that uses it shares the first; the web server alone holds the second. */
const USERS_LOCK = [0x504c, 1];
const SERVER_LOCK = [0x504c, 2];

export interface OpenDatabase {
  /** Its address, with the password; what was started again is at the same. */
  url: string;
  /** Disconnects, once the work under way has ended; the last process to leave stops the embedded server. */
  close(): Promise<void>;
  /** The same without waiting: work under way is rolled back by the database. */
  abandon(): Promise<void>;
}

/**
 * Opens the database for this process: the one at `DATABASE_URL`, else the embedded server, which is joined or started;
 * applies missing migrations. A second web server on the same data is refused with `Conflict`.
 */
export async function openDatabase(env: Env, role: 'server' | 'command'): Promise<OpenDatabase> {
  if (env.databaseUrl) {
    await migrate(env.databaseUrl);
    connectDb(env.databaseUrl);
    return { url: env.databaseUrl, close: disconnectDb, abandon: async () => undefined };
  }
  return openEmbedded(env, role);
}

async function openEmbedded(env: Env, role: 'server' | 'command'): Promise<OpenDatabase> {
  let closing = false;
  let postgres = await enter(env.dataDir);
  if (role === 'server') await claimServer(postgres.client, env);
  const url = databaseUrl(postgres.url);
  await migrate(url);
  connectDb(url);

  // The server outlives its database: one that was killed is started again, on the same port, so the pool finds it.
  let reviving: Promise<void> | undefined;
  const watch = (client: Client): void => {
    client.once('end', () => {
      if (!closing && role === 'server') reviving = revive();
    });
  };
  const revive = async (): Promise<void> => {
    log.warn('the database went away; starting it again');
    while (!closing) {
      try {
        postgres = await enter(env.dataDir);
        await claimServer(postgres.client, env);
        watch(postgres.client);
        return void log.info('the database is back');
      } catch (error) {
        log.error({ error: (error as Error).message }, 'the database could not be started');
        await pause(1_000);
      }
    }
  };
  watch(postgres.client);

  const depart = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    // A server that is being started again is left only once it is there: it would be nobody's otherwise.
    await reviving;
    if (role === 'server') rmSync(serverFile(env.dataDir), { force: true });
    await leave(postgres.client, env.dataDir);
  };
  return {
    url,
    async close() {
      if (!closing) await disconnectDb();
      await depart();
    },
    abandon: depart,
  };
}

/** Joins or starts the server and says so to the others; one that shuts down meanwhile is waited for and started again. */
async function enter(dataDir: string): Promise<EmbeddedPostgres> {
  for (let tries = 0; ; tries += 1) {
    const postgres = await joinOrStartPostgres(dataDir);
    try {
      await postgres.client.query('SELECT pg_advisory_lock_shared($1, $2)', USERS_LOCK);
      await ensureDatabase(postgres.client);
      return postgres;
    } catch (error) {
      await postgres.client.end().catch(() => undefined);
      if (tries === 20) throw error;
      await pause(100);
    }
  }
}

/** Lets go of the server, and stops it where nobody else uses it. A connection that is gone has let go already. */
async function leave(client: Client, dataDir: string): Promise<void> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1, $2)', USERS_LOCK);
    const { rows } = await client.query<{ alone: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS alone',
      USERS_LOCK,
    );
    if (rows[0]?.alone) await stopPostgres(dataDir);
  } catch (error) {
    log.warn({ error: (error as Error).message }, 'the database went away before it was left');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function claimServer(client: Client, env: Env): Promise<void> {
  const { rows } = await client.query<{ mine: boolean }>(
    'SELECT pg_try_advisory_lock($1, $2) AS mine',
    SERVER_LOCK,
  );
  if (rows[0]?.mine)
    return void writeFileSync(
      serverFile(env.dataDir),
      JSON.stringify({ pid: process.pid, url: env.publicUrl }),
    );
  await leave(client, env.dataDir);
  throw new Conflict(
    `Plenary already runs on this data (${runningServer(env.dataDir)}). Stop it first, or give this one another DATA_DIR.`,
  );
}

function runningServer(dataDir: string): string {
  const running = readServerFile(dataDir);
  return running ? `${running.url}, process ${running.pid}` : dataDir;
}

/** Where the web server that runs on this data is reached; undefined where none does. */
export const addressOfServer = (dataDir: string): string | undefined => readServerFile(dataDir)?.url;

function readServerFile(dataDir: string): { pid: number; url: string } | undefined {
  try {
    return JSON.parse(readFileSync(serverFile(dataDir), 'utf8')) as { pid: number; url: string };
  } catch {
    return undefined;
  }
}

const serverFile = (dataDir: string): string => join(dataDir, 'server.json');

async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await applyMigrations(client, MIGRATIONS_FOLDER);
    await prepareJobs(client);
  } finally {
    await client.end();
  }
}
