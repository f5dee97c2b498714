// Takes the README's pictures of the real pages, from a server on data of its own with the sample consultation: `npm run pictures`.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium';
import { freePort, startServer, whenReady } from './plenary-server';
import { SPACE } from './reader-pages';

const PICTURES = [
  { name: 'priority', path: `${SPACE}/priorities/O1`, width: 1280, height: 900, colorScheme: 'light' },
  { name: 'question', path: `${SPACE}/questions/1`, width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'space-on-a-phone', path: SPACE, width: 360, height: 740, colorScheme: 'light' },
] as const;

const folder = 'tests/pictures';
const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-pictures-')));
const env = { DATA_DIR: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'warn' };
const server = await startServer(env, { fromSources: true });
try {
  const url = await whenReady(server);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  mkdirSync(folder, { recursive: true });
  for (const { name, path, width, height, colorScheme } of PICTURES) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme,
      javaScriptEnabled: false,
    });
    await page.goto(`${url}${path}`);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`${join(folder, `${name}.png`)}\n`);
    await page.close();
  }
  await browser.close();
} finally {
  server.child.kill('SIGTERM');
  await server.ended;
  rmSync(dataDir, { recursive: true, force: true });
}
