import './production';
import { systemClock } from '~/platform/clock.server';
import { loadEnvFile, readEnv } from '~/platform/env.server';
import { BadInput, Conflict } from '~/platform/errors';
import { log } from '~/platform/log.server';
import { type OpenDatabase, openDatabase } from '~/platform/postgres/open-database.server';
import { createApp } from './app';
import { listen } from './listen';
import { loadReferenceData, loadSampleIfEmpty } from './prepare-data.server';
import { wireEvents } from './wire-events.server';

/** Starts Plenary: the database, the reference data, the sample where there is nothing yet, the web server; and stops it in reverse. */
async function main(): Promise<void> {
  loadEnvFile();
  const env = readEnv();
  log.level = env.logLevel;
  const database = await openDatabase(env, 'server');
  try {
    wireEvents();
    await loadReferenceData(systemClock);
    await loadSampleIfEmpty(systemClock);
    const server = await listen(await createApp(env), env);
    stopOnSignal(server.close, database);
    process.stdout.write(`Plenary is ready at ${server.url}\n`);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function stopOnSignal(closeServer: () => Promise<void>, database: OpenDatabase): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    // A second Ctrl-C while stopping changes nothing: stopping takes a second, and half-stopped is worse.
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await closeServer();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, (received) => void stop(received));
}

main().catch((error: unknown) => {
  if (error instanceof BadInput || error instanceof Conflict) process.stderr.write(`${error.message}\n`);
  else if ((error as NodeJS.ErrnoException)?.code === 'ECONNREFUSED')
    process.stderr.write(
      'The database at DATABASE_URL does not answer. Is it running, and is the address right?\n',
    );
  else log.fatal({ err: error }, 'Plenary did not start');
  process.exit(1);
});
