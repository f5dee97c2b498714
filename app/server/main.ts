import './production';
import { askForOlderFiles } from '~/comments/attached-files/inspect-older-files.server';
import { indexUnindexed } from '~/comments/search/index-unindexed.server';
import { systemClock } from '~/platform/clock.server';
import { loadEnvFile, readEnv } from '~/platform/env.server';
import { BadInput, Conflict } from '~/platform/errors';
import { startJobs, stopJobs } from '~/platform/jobs.server';
import { log } from '~/platform/log.server';
import { type OpenDatabase, openDatabase } from '~/platform/postgres/open-database.server';
import { createApp } from './app';
import { listen } from './listen';
import { keepClearing, prepareAccounts, sayAccounts } from './prepare-accounts.server';
import { loadReferenceData, loadSampleIfEmpty } from './prepare-data.server';
import { wireEvents } from './wire-events.server';
import { wireJobs } from './wire-jobs.server';

/** Starts Plenary: the database, the reference data, the sample where there is nothing yet, the web server; and stops it in reverse. */
async function main(): Promise<void> {
  loadEnvFile();
  const env = readEnv();
  log.level = env.logLevel;
  // Asked to stop while it starts, it stops as soon as it can do so cleanly: the database runs in a process of its own.
  const signal = firstSignal();
  const database = await openDatabase(env, 'server');
  try {
    wireEvents();
    await loadReferenceData(systemClock);
    await loadSampleIfEmpty(systemClock);
    const accounts = await prepareAccounts(env, systemClock);
    const server = await listen(await createApp(env), env);
    wireJobs(env);
    await startJobs(database.url);
    await askForOlderFiles();
    keepClearing(systemClock);
    keepIndexing(signal);
    void signal.then((received) => stop(received, server.close, database));
    process.stdout.write(`Plenary is ready at ${server.url}\n${sayAccounts(accounts)}`);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Makes found what was there before there was a search, while readers read already; stops between two batches. */
function keepIndexing(signal: Promise<NodeJS.Signals>): void {
  let isStopped = false;
  void signal.then(() => (isStopped = true));
  indexUnindexed(() => isStopped).then(
    (things) => things > 0 && log.info({ things }, 'search: indexed what was there before'),
    (error: Error) => log.error({ err: error }, 'search: the rest is indexed at the next start'),
  );
}

/** Resolves with the first signal to stop. Later ones change nothing: stopping takes a second, and half-stopped is worse. */
function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  });
}

async function stop(
  signal: NodeJS.Signals,
  closeServer: () => Promise<void>,
  database: OpenDatabase,
): Promise<void> {
  log.info({ signal }, 'stopping');
  await closeServer();
  await stopJobs();
  await database.close();
  process.exit(0);
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
