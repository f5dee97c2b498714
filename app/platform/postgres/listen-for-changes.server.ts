import { Client } from 'pg';
import { SPACE_CHANNEL, type SpaceNotice } from '../events.server';
import { log } from '../log.server';

/** How long until a lost connection is tried again: at once, then ever less often. */
const FIRST_WAIT_MILLISECONDS = 200;
const LONGEST_WAIT_MILLISECONDS = 10_000;
/** A connection whose other end is gone without a word is found out by asking. */
const PROBE_MILLISECONDS = 30_000;

export interface ChangeListener {
  close(): Promise<void>;
}

/**
 * Hears on one connection of its own of every change to a space, on whichever instance or command line it was made. `heard` is called with the space;
 * `resumed` when it listens (again): what was said meanwhile it has missed. A connection that is lost is made anew, for as long as it takes.
 */
export function listenForChanges(
  url: string,
  { heard, resumed }: { heard: (notice: SpaceNotice) => void; resumed: () => void },
): ChangeListener {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wait = FIRST_WAIT_MILLISECONDS;
  let isClosed = false;

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: url,
      application_name: 'plenary live',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    });
    client = next;
    let isLost = false;
    const lost = (error?: Error): void => {
      if (isLost) return;
      isLost = true;
      next.end().catch(() => undefined);
      if (isClosed) return;
      log.warn({ error: error?.message, milliseconds: wait }, 'live: the database is away, trying again');
      clearTimeout(timer);
      timer = setTimeout(() => void connect(), wait);
      timer.unref();
      wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS);
    };
    next.on('error', lost);
    next.on('end', () => lost());
    next.on('notification', ({ payload }) => {
      const notice = noticeIn(payload);
      if (notice) heard(notice);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${SPACE_CHANNEL}`);
      if (isClosed) return void next.end().catch(() => undefined);
      wait = FIRST_WAIT_MILLISECONDS;
      probe(next, lost);
      resumed();
    } catch (error) {
      lost(error as Error);
    }
  }

  function probe(asked: Client, lost: (error: Error) => void): void {
    timer = setTimeout(() => {
      asked.query('SELECT 1').then(
        () => asked === client && !isClosed && probe(asked, lost),
        (error: Error) => lost(error),
      );
    }, PROBE_MILLISECONDS);
    timer.unref();
  }

  void connect();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

/** What was said, where it is of ours. */
function noticeIn(payload: string | undefined): SpaceNotice | undefined {
  try {
    const notice = JSON.parse(payload ?? '') as SpaceNotice;
    return typeof notice.spaceId === 'string' ? notice : undefined;
  } catch {
    return undefined;
  }
}
