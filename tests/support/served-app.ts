import { afterAll, beforeAll } from 'vitest';
import { systemClock } from '~/platform/clock.server';
import { readEnv } from '~/platform/env.server';
import { createApp } from '~/server/app';
import { type ListeningServer, listen } from '~/server/listen';
import { loadSampleIfEmpty } from '~/server/prepare-data.server';

/** Serves the built pages on a free port, on the test file's own database; with the sample consultation where asked for. */
export function useServedApp(options: { sample: boolean }): { address: (path: string) => string } {
  let server: ListeningServer;
  beforeAll(async () => {
    process.env.PLENARY_PSEUDO_LANGUAGE = '1';
    if (options.sample) await loadSampleIfEmpty(systemClock);
    const env = readEnv({ PORT: '0', PUBLIC_URL: 'https://plenary.example' });
    server = await listen(await createApp(env), { ...env, publicUrl: 'http://localhost:0' });
  });
  afterAll(() => server.close());
  return { address: (path) => `${server.url.replace('localhost', '127.0.0.1')}${path}` };
}
