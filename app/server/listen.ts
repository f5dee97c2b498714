import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Env } from '~/platform/env.server';
import { Conflict } from '~/platform/errors';

/** How long requests under way may take to end once the server stops. */
const GRACE_MILLISECONDS = 5_000;

/** What the application is told when the server stops taking requests. */
export const STOPPING = 'stopping';

/** How long a request may take to arrive: a file of 20 MB on a line of 100 kbit/s takes 28 minutes. Its head has a minute, as ever. */
const REQUEST_MILLISECONDS = 45 * 60_000;

export interface ListeningServer {
  url: string;
  /** Takes no new requests, lets those under way end, then closes. */
  close(): Promise<void>;
}

/** Listens at the configured address. A port in use is refused with `Conflict` that names it. */
export function listen(app: Express, env: Env): Promise<ListeningServer> {
  const server = createServer({ requestTimeout: REQUEST_MILLISECONDS }, app);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new Conflict(
            `Port ${env.port} on ${env.host} is in use by another program. Stop it, or choose another: PORT=3001 npm start`,
          ),
        );
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new Conflict(`The setting HOST is wrong: ${env.host} is no address of this machine.`));
      else if (error.code === 'EACCES')
        reject(
          new Conflict(
            `Port ${env.port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`,
          ),
        );
      else reject(error);
    });
    server.listen(env.port, env.host, () => {
      const { port } = server.address() as AddressInfo;
      const url = env.port === 0 ? env.publicUrl.replace(/:0$/, `:${port}`) : env.publicUrl;
      resolve({ url, close: () => close(app, server) });
    });
  });
}

function close(app: Express, server: ReturnType<typeof createServer>): Promise<void> {
  // Answers that never end by themselves end now.
  app.emit(STOPPING);
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS).unref();
  });
}
