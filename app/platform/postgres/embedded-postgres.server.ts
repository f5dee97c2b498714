import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { BadInput } from '../errors';
import { demoted, demotedOwner, findPostgresBinaries, isRoot } from './binaries.server';
import { holdStartLock } from './start-lock.server';

/** What a process needs to reach the server that keeps `dataDir`; written when it starts, readable by its owner only. */
interface Connection {
  port: number;
  password: string;
}

const USER = 'plenary';
const DATABASE = 'plenary';
/** A server that recovers after a crash answers late; a start that takes longer than this has failed. */
const START_SECONDS = 60;

export interface EmbeddedPostgres {
  url: string;
  /** A connected client is proof that the server runs; it belongs to the caller. */
  client: Client;
}

/**
 * Joins the PostgreSQL that keeps `dataDir`, or starts it: also one that a killed process left running, or left broken.
 * Several processes may call it at the same moment. `settings` are server parameters for throw-away servers.
 */
export async function joinOrStartPostgres(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  makeDataFolder(dataDir);
  const deadline = Date.now() + START_SECONDS * 1000;
  for (;;) {
    const joined = await join_(dataDir);
    if (joined) return joined;
    const release = holdStartLock(join(dataDir, 'postgres.starting'));
    if (release) {
      try {
        return (await join_(dataDir)) ?? (await start(dataDir, settings, deadline));
      } finally {
        release();
      }
    }
    if (Date.now() > deadline)
      throw new Error(
        `PostgreSQL did not start within ${START_SECONDS} s; see ${join(dataDir, 'postgres.log')}.`,
      );
    await pause(100);
  }
}

function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new BadInput(
      `The setting DATA_DIR is wrong: ${dataDir} cannot be used as a folder (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

/** Stops the server that keeps `dataDir` (fast shutdown: open transactions roll back) and waits until it is down. */
export async function stopPostgres(dataDir: string): Promise<void> {
  const told = new Set<number>();
  for (let waited = 0; waited < 30_000; waited += 25) {
    const pid = postmasterPid(dataDir);
    // A killed one leaves its lock file behind for ever; only one that lives is waited for.
    if (!pid || !isPostgres(pid)) return;
    if (!told.has(pid)) {
      told.add(pid);
      try {
        process.kill(pid, 'SIGINT');
      } catch {
        return;
      }
    }
    await pause(25);
  }
}

async function join_(dataDir: string): Promise<EmbeddedPostgres | undefined> {
  if (!existsSync(pidFile(dataDir)) || !existsSync(connectionFile(dataDir))) return undefined;
  const connection = JSON.parse(readFileSync(connectionFile(dataDir), 'utf8')) as Connection;
  return connect(urlOf(connection), dataDir);
}

/** A connected client, or undefined where nothing answers, or something else does. */
async function connect(url: string, dataDir: string): Promise<EmbeddedPostgres | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    if (rows[0]?.data_directory === join(dataDir, 'postgres')) return { url, client };
  } catch {
    // Not ours, not there, or not ready yet: the caller tries again or starts one.
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function start(
  dataDir: string,
  settings: Record<string, string>,
  deadline: number,
): Promise<EmbeddedPostgres> {
  const { initdb, postgres } = findPostgresBinaries();
  const cluster = join(dataDir, 'postgres');
  if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(dataDir, initdb);
  const known = JSON.parse(readFileSync(connectionFile(dataDir), 'utf8')) as Connection;
  const stale = postmasterPid(dataDir);
  if (stale && !isPostgres(stale)) rmSync(pidFile(dataDir), { force: true });
  // One that is alive but does not answer yet is shutting down or recovering: it is waited for below.
  if (!stale || !isPostgres(stale)) {
    const port = (await isFree(known.port)) ? known.port : await freePort();
    writeConnection(dataDir, { ...known, port });
    launch(dataDir, postgres, port, settings);
  }
  for (;;) {
    const joined = await join_(dataDir);
    if (joined) return joined;
    const pid = postmasterPid(dataDir);
    if (stale && !pid) return start(dataDir, settings, deadline);
    if (Date.now() > deadline)
      throw new Error(
        `PostgreSQL did not start within ${START_SECONDS} s; see ${join(dataDir, 'postgres.log')}.`,
      );
    await pause(40);
  }
}

function launch(dataDir: string, postgres: string, port: number, settings: Record<string, string>): void {
  const cluster = join(dataDir, 'postgres');
  const parameters = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '80',
    ...settings,
  };
  const args = [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const { file, args: all, ...owner } = demoted(postgres, args, cluster);
  const logFile = openSync(join(dataDir, 'postgres.log'), 'a', 0o600);
  // Detached: Ctrl-C in the terminal is the application's to handle, which stops the database last.
  const child = spawn(file, all, {
    ...owner,
    detached: true,
    stdio: ['ignore', logFile, logFile],
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  child.unref();
  closeSync(logFile);
}

/** Makes the cluster beside its place and moves it there whole, so that a start that was cut off leaves nothing half-made. */
async function makeCluster(dataDir: string, initdb: string): Promise<void> {
  const cluster = join(dataDir, 'postgres');
  const making = join(dataDir, 'postgres.new');
  const passwordFile = join(dataDir, 'postgres.password');
  const password = randomBytes(24).toString('base64url');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot())
    for (const path of [making, passwordFile]) chownSync(path, demotedOwner.uid, demotedOwner.gid);
  const { file, args, ...owner } = demoted(
    initdb,
    [
      '-D',
      making,
      '-U',
      USER,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-locale',
      '--no-instructions',
    ],
    making,
  );
  try {
    await promisify(execFile)(file, args, {
      ...owner,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeConnection(dataDir, { port: await freePort(), password });
  renameSync(making, cluster);
}

/** The database itself is made on first use: a new cluster has only PostgreSQL's own. */
const urlOf = ({ port, password }: Connection): string =>
  `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`;

/** The address of the database `name` on the server at `url`. */
export function databaseUrl(url: string, name = DATABASE): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Makes the database `name` where it is missing. */
export async function ensureDatabase(client: Client, name = DATABASE): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE "${name}"`).catch((error: { code?: string }) => {
    // Made by another process at the same moment (duplicate_database, or its unique key).
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}

const connectionFile = (dataDir: string): string => join(dataDir, 'postgres.json');
const pidFile = (dataDir: string): string => join(dataDir, 'postgres', 'postmaster.pid');

function writeConnection(dataDir: string, connection: Connection): void {
  const path = connectionFile(dataDir);
  writeFileSync(`${path}.new`, JSON.stringify(connection), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function postmasterPid(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(pidFile(dataDir), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process that a lock file names is alive and PostgreSQL: after a restart of the machine the number may be another's. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return (
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres') &&
      statSync(`/proc/${pid}`) !== undefined
    );
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  return listen(0);
}

async function isFree(port: number): Promise<boolean> {
  return (await listen(port).catch(() => 0)) === port;
}

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
