import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { joinOrStartPostgres, stopPostgres } from '~/platform/postgres/embedded-postgres.server';
import { plenary, printed } from '../support/plenary-command';
import { freePort, type StartedServer, startServer, whenReady } from '../support/plenary-server';

// Each test starts processes and databases of its own.
vi.setConfig({ testTimeout: 120_000 });

const folders: string[] = [];
const servers: StartedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.child.kill('SIGKILL');
    await server.ended;
  }
  for (const folder of folders.splice(0)) {
    await stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

function dataFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-start-')));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, port?: number, fromSources = false): Promise<StartedServer> {
  const env = { DATA_DIR: dataDir, PORT: String(port ?? (await freePort())) };
  const server = await startServer(env, { fromSources });
  servers.push(server);
  return server;
}

const pidFile = (folder: string): string => join(folder, 'postgres', 'postmaster.pid');

describe('starting Plenary', () => {
  test('on nothing at all brings the sample consultation; Ctrl-C stops everything, the database included', async () => {
    const folder = dataFolder();
    const server = await start(folder, undefined, true);
    const url = await whenReady(server);
    const home = await fetch(url);
    expect([home.status, await home.text()]).toEqual([
      200,
      expect.stringContaining('/spaces/coastal-cities'),
    ]);
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({
      status: 'ok',
      database: 'up',
      migrations: { missing: [] },
    });
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect([existsSync(pidFile(folder)), existsSync(join(folder, 'server.json'))]).toEqual([false, false]);
  });

  test('after kill -9 recovers by itself, with the data and without a second sample', async () => {
    const folder = dataFolder();
    const first = await start(folder);
    await whenReady(first);
    first.child.kill('SIGKILL');
    await first.ended;
    process.kill(Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0]), 'SIGKILL');
    const url = await whenReady(await start(folder));
    const home = await (await fetch(url)).text();
    expect(new Set(home.match(/href="\/spaces\/[^"]+"/g)).size).toBe(1);
  });

  test('twice on the same data: the second says so and ends, the first goes on', async () => {
    const folder = dataFolder();
    const first = await start(folder);
    const url = await whenReady(first);
    const second = await start(folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Plenary already runs on this data (http://localhost:');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test('on a port in use names the port and ends, and leaves no database running', async () => {
    const folder = dataFolder();
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const server = await start(folder, port);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(`Port ${port} on 127.0.0.1 is in use by another program.`);
    expect(existsSync(pidFile(folder))).toBe(false);
    other.close();
  });

  test('a command joins the running server’s database, and its page shows what the command did at once', async () => {
    const folder = dataFolder();
    const url = await whenReady(await start(folder));
    expect((await fetch(`${url}/spaces/harbour`)).status).toBe(404);
    const imported = await plenary(
      ['import', 'hub-page', 'tests/imports/hub-page/fixtures/harbour-safety.txt', '--slug', 'harbour'],
      { env: { DATA_DIR: folder, DATABASE_URL: '' } },
    );
    expect([imported.code, imported.stderr]).toEqual([0, '']);
    const page = await fetch(`${url}/spaces/harbour`);
    expect([
      page.status,
      (await page.text()).includes(printed<{ space: { title: string } }>(imported).space.title),
    ]).toEqual([200, true]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test.each([
    ['PORT', 'eighty'],
    ['HOST', '203.0.113.7'],
    ['DATA_DIR', 'package.json'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'nonsense'],
  ])('with a wrong %s says so in one line and leaves nothing running', async (name, value) => {
    const folder = dataFolder();
    const server = await startServer({ DATA_DIR: folder, PORT: String(await freePort()), [name]: value });
    servers.push(server);
    expect(await server.ended).toBe(1);
    expect(server.output().trim().split('\n')).toEqual([
      expect.stringContaining(`The setting ${name} is wrong`),
    ]);
    expect(existsSync(pidFile(folder))).toBe(false);
  });

  test('and asking it to stop while it starts stops it cleanly, the database included', async () => {
    const folder = dataFolder();
    const server = await start(folder);
    await expect.poll(() => existsSync(pidFile(folder)), { timeout: 30_000, interval: 20 }).toBe(true);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(existsSync(pidFile(folder))).toBe(false);
  });
});

describe('while Plenary runs', () => {
  test('health is 503 while the database is gone, a page says so without showing the inside, and both recover when it is back', async () => {
    const folder = dataFolder();
    const database = await joinOrStartPostgres(folder);
    await database.client.end();
    const server = await startServer({
      DATA_DIR: dataFolder(),
      DATABASE_URL: database.url,
      PORT: String(await freePort()),
    });
    servers.push(server);
    const url = await whenReady(server);
    const home = (await fetch(url)).status;
    await stopPostgres(folder);
    const down = await fetch(`${url}/healthz`);
    expect([home, down.status, await down.json()]).toEqual([
      200,
      503,
      { status: 'unavailable', database: 'down', migrations: null },
    ]);
    const page = await fetch(`${url}/objectives`);
    const words = await page.text();
    expect([page.status, words.includes('<h1')]).toEqual([500, true]);
    expect(words).not.toMatch(/ECONNREFUSED|prisma|node_modules|127\.0\.0\.1:/i);
    const back = await joinOrStartPostgres(folder);
    await back.client.end();
    await expect.poll(async () => (await fetch(`${url}/healthz`)).status, { timeout: 20_000 }).toBe(200);
    expect((await fetch(`${url}/objectives`)).status).toBe(200);
  });

  test('each request is one line in the log: id, method, route, status, milliseconds; no address, no query', async () => {
    const server = await start(dataFolder());
    const url = await whenReady(server);
    const answer = await fetch(
      `${url}/spaces/coastal-cities-2027-2028/questions/1?after=somebody@example.org`,
    );
    await answer.text();
    await expect.poll(() => server.output(), { timeout: 5_000 }).toContain('"msg":"request"');
    const line = server
      .output()
      .split('\n')
      .filter((one) => one.includes('"msg":"request"'))
      .at(-1) as string;
    expect(JSON.parse(line)).toMatchObject({
      method: 'GET',
      route: '/:lang?/spaces/:slug/questions/:question',
      status: expect.any(Number),
      milliseconds: expect.any(Number),
      id: answer.headers.get('x-request-id'),
    });
    expect(server.output()).not.toContain('somebody');
  });
});
