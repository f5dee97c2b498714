import { type Clock, systemClock } from '~/platform/clock.server';
import { type Env, loadEnvFile, readEnv } from '~/platform/env.server';
import { type OpenDatabase, openDatabase } from '~/platform/postgres/open-database.server';
import { loadReferenceData } from '~/server/prepare-data.server';
import { wireEvents } from '~/server/wire-events.server';

const PROGRESS_SECONDS = 5;
/** What a shell expects of a program that was interrupted. */
const INTERRUPTED = 130;

/** Runs a command's work with the database open, its reference data loaded and the events wired; leaves it as it was found running. */
export async function withDatabase<T>(work: (context: { env: Env; clock: Clock }) => Promise<T>): Promise<T> {
  loadEnvFile();
  const env = readEnv();
  const stopSaying = sayThatItGoesOn();
  // Ctrl-C ends the work where it stands (its transaction is rolled back) and leaves no database running.
  let interrupted = false;
  let database: OpenDatabase | undefined;
  const interrupt = (): void => {
    if (interrupted) return;
    interrupted = true;
    if (database) void database.abandon().finally(() => process.exit(INTERRUPTED));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  database = await openDatabase(env, 'command');
  if (interrupted) {
    await database.close();
    process.exit(INTERRUPTED);
  }
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
