import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/throw-away-postgres.ts'],
    setupFiles: ['tests/support/no-console-error.ts'],
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    // Files share the modules of their worker, as requests share those of a server; each has a database of its own. Loading them anew took minutes.
    isolate: false,
    // No test is about time: this ends one that hangs, on a machine whose cores others use too.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: 'silent' },
  },
});
