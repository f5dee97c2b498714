import { type Clock, systemClock } from '~/platform/clock.server';
import { type Env, loadEnvFile, readEnv } from '~/platform/env.server';
import { openDatabase } from '~/platform/postgres/open-database.server';
import { loadReferenceData } from '~/server/prepare-data.server';
import { wireEvents } from '~/server/wire-events.server';

const PROGRESS_SECONDS = 10;

/** Runs a command's work with the database open, its reference data loaded and the events wired; leaves it as it was found running. */
export async function withDatabase<T>(work: (context: { env: Env; clock: Clock }) => Promise<T>): Promise<T> {
  loadEnvFile();
  const env = readEnv();
  const stopSaying = sayThatItGoesOn();
  const database = await openDatabase(env, 'command');
  try {
    wireEvents();
    await loadReferenceData(systemClock);
    return await work({ env, clock: systemClock });
  } finally {
    stopSaying();
    await database.close();
  }
}

/** Work that takes long says so on standard error every few seconds, so that nobody takes it for stuck. */
function sayThatItGoesOn(): () => void {
  const began = Date.now();
  const timer = setInterval(() => {
    process.stderr.write(`plenary: working, ${Math.round((Date.now() - began) / 1000)} s so far\n`);
  }, PROGRESS_SECONDS * 1000);
  return () => clearInterval(timer);
}
