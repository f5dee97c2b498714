import { Pool, type QueryResult } from 'pg';
import { log } from '../log.server';

/** A few connections for work in the background, which outlives the database's absences. */
export interface LastingPool {
  executeSql(text: string, values: unknown[]): Promise<QueryResult>;
  end(): Promise<void>;
}

/**
 * Opens up to `connections` connections to the database at `url`, when they are needed; the server's list of connections shows `name`.
 * A statement fails while the database is away and works when it is back; the log says each once, however often somebody asks meanwhile.
 */
export function openLastingPool(
  url: string,
  { name, connections }: { name: string; connections: number },
): LastingPool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    keepAlive: true,
  });
  // A connection that is lost while nobody uses it; the next statement says so.
  pool.on('error', () => undefined);
  let isAway = false;
  return {
    async executeSql(text, values) {
      try {
        const result = await pool.query(text, values);
        if (isAway) log.info({ pool: name }, 'the database answers again');
        isAway = false;
        return result;
      } catch (error) {
        if (!isAway) log.warn({ pool: name, error: (error as Error).message }, 'waiting for the database');
        isAway = true;
        throw error;
      }
    },
    end: () => pool.end(),
  };
}
