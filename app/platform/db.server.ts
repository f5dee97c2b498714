import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '../../prisma/generated/client';

export { Prisma };
export type Db = PrismaClient;
/** An open transaction: every write takes one, every read takes either. */
export type Tx = Prisma.TransactionClient;

const holder = globalThis as typeof globalThis & { plenaryDb?: Db; plenaryDbUrl?: string };

/** Connects the process to the database at `url`; done once, by the server, the command line or a test. */
export function connectDb(url: string, options: { connections?: number } = {}): Db {
  const adapter = new PrismaPg({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 5_000,
    // A statement that a page waits for and that runs longer than this has gone wrong; imports raise it for themselves.
    statement_timeout: 30_000,
  });
  holder.plenaryDb = new PrismaClient({ adapter });
  holder.plenaryDbUrl = url;
  return holder.plenaryDb;
}

/** The connected database. The web bundle and the server that loads it share it through the process. */
export function db(): Db {
  if (!holder.plenaryDb) throw new Error('no database is connected: connectDb() comes first');
  return holder.plenaryDb;
}

/** The address of the connected database, for a connection of one's own beside the pool. */
export function dbUrl(): string {
  if (!holder.plenaryDbUrl) throw new Error('no database is connected: connectDb() comes first');
  return holder.plenaryDbUrl;
}

export async function disconnectDb(): Promise<void> {
  const connected = holder.plenaryDb;
  holder.plenaryDb = undefined;
  holder.plenaryDbUrl = undefined;
  await connected?.$disconnect();
}

/** Runs `work` in a transaction of its own, for at most `seconds`. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>, seconds = 20): Promise<T> {
  return db().$transaction(work, { timeout: seconds * 1000, maxWait: 10_000 });
}

/** Runs `read` on one snapshot of the database, so that everything it reads belongs together. */
export function inSnapshot<T>(read: (tx: Tx) => Promise<T>, seconds = 60): Promise<T> {
  return db().$transaction(read, {
    isolationLevel: 'RepeatableRead',
    timeout: seconds * 1000,
    maxWait: 10_000,
  });
}
