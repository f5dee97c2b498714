import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { readEnv } from '~/platform/env.server';
import { joinOrStartPostgres, stopPostgres } from '~/platform/postgres/embedded-postgres.server';
import { openDatabase } from '~/platform/postgres/open-database.server';

const folders: string[] = [];
function dataFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-data-')));
  folders.push(folder);
  return folder;
}
afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

const pidOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Whether a server keeps the folder: a killed one leaves its lock file behind. */
function isAlive(folder: string): boolean {
  try {
    process.kill(pidOf(folder), 0);
    return readFileSync(`/proc/${pidOf(folder)}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

describe('the embedded PostgreSQL', () => {
  test('starts in an empty folder, keeps its password to its owner, and stops cleanly', async () => {
    const folder = dataFolder();
    const { client, url } = await joinOrStartPostgres(folder);
    expect((await client.query('SHOW server_version')).rows[0].server_version).toMatch(/^18\./);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    await client.end();
    await stopPostgres(folder);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('several processes that start at the same moment share one server', async () => {
    const folder = dataFolder();
    const all = await Promise.all([
      joinOrStartPostgres(folder),
      joinOrStartPostgres(folder),
      joinOrStartPostgres(folder),
    ]);
    expect(new Set(all.map((one) => one.url)).size).toBe(1);
    await Promise.all(all.map((one) => one.client.end()));
  });

  test('a server whose owner was killed is joined, and what was written is there', async () => {
    const folder = dataFolder();
    const first = await joinOrStartPostgres(folder);
    await first.client.query('CREATE TABLE kept (word text)');
    await first.client.end();
    const again = await joinOrStartPostgres(folder);
    expect(again.url).toBe(first.url);
    expect((await again.client.query('SELECT count(*)::int AS n FROM kept')).rows).toEqual([{ n: 0 }]);
    await again.client.end();
  });

  test('a server that was itself killed recovers at the next start with every acknowledged write', async () => {
    const folder = dataFolder();
    const { client } = await joinOrStartPostgres(folder);
    await client.query("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')");
    process.kill(pidOf(folder), 'SIGKILL');
    await client.end().catch(() => undefined);
    await pause(50);
    const again = await joinOrStartPostgres(folder);
    expect((await again.client.query('SELECT word FROM kept')).rows).toEqual([{ word: 'here' }]);
    await again.client.end();
  });

  test('a lock file that names another program’s process does not keep it from starting', async () => {
    const folder = dataFolder();
    const { client } = await joinOrStartPostgres(folder);
    await client.end();
    await stopPostgres(folder);
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}/postgres\n`);
    const again = await joinOrStartPostgres(folder);
    expect(pidOf(folder)).not.toBe(process.pid);
    await again.client.end();
  });

  test('a start that died half-way does not block the next', async () => {
    const folder = dataFolder();
    writeFileSync(join(folder, 'postgres.starting'), '2147483646');
    const { client } = await joinOrStartPostgres(folder);
    await client.end();
  });
});

describe('who uses the database', () => {
  const envOf = (folder: string) => readEnv({ DATA_DIR: folder, PORT: '3999' });

  test('a second server on the same data is refused in words, and the first goes on', async () => {
    const folder = dataFolder();
    const first = await openDatabase(envOf(folder), 'server');
    await expect(openDatabase(envOf(folder), 'server')).rejects.toThrow(
      'Plenary already runs on this data (http://localhost:3999, process',
    );
    expect(await db().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await first.close();
  });

  test('a command that ends leaves a running server’s database alone; the last to leave stops it', async () => {
    const folder = dataFolder();
    const server = await openDatabase(envOf(folder), 'server');
    const command = await openDatabase(envOf(folder), 'command');
    await command.close();
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(true);
    await server.close();
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('a server whose database is killed starts it again and finds it', async () => {
    const folder = dataFolder();
    const server = await openDatabase(envOf(folder), 'server');
    process.kill(pidOf(folder), 'SIGKILL');
    await expect
      .poll(() => db().$queryRaw`SELECT 1 AS one`.catch(() => 'gone'), { timeout: 20_000, interval: 200 })
      .toEqual([{ one: 1 }]);
    await server.close();
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test.each([0, 30, 100, 300])(
    'a server that closes while its database is being started again, %i ms after it was killed, leaves nothing running',
    async (milliseconds) => {
      const folder = dataFolder();
      const server = await openDatabase(envOf(folder), 'server');
      process.kill(pidOf(folder), 'SIGKILL');
      await pause(milliseconds);
      await server.close();
      await expect.poll(() => isAlive(folder), { timeout: 10_000 }).toBe(false);
    },
  );
});
