import { defineConfig } from '@playwright/test';
import { chromiumPath } from './tests/support/chromium';

/** Its own port and data, so that a developer's server may run beside it. */
const PORT = 3411;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // The accessibility checker is a script of its own; the pages bring none, so they are the same either way.
    { name: 'without JavaScript', use: { javaScriptEnabled: false }, testIgnore: '**/accessibility.e2e.ts' },
    { name: 'with JavaScript', use: { javaScriptEnabled: true } },
  ],
  webServer: {
    command: 'node --import tsx tests/support/serve-for-e2e.ts',
    url: `http://localhost:${PORT}/healthz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    // As it is run: else the pages check their callers, which makes each twice as slow.
    env: { NODE_ENV: 'production', PORT: String(PORT), LOG_LEVEL: 'warn', PLENARY_PSEUDO_LANGUAGE: '1' },
  },
});
