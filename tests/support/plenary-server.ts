import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { compiledPrograms } from './compiled-programs';

export interface StartedServer {
  child: ChildProcess;
  /** Both outputs so far. */
  output(): string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/** The server as `npm start` runs it; a test's many starts run it compiled beforehand. */
const FROM_SOURCES = ['--import', 'tsx', 'app/server/main.ts'];

/** Starts the server as `npm start` does once all is built, in a process of its own. */
export async function startServer(
  env: Record<string, string>,
  options: { fromSources?: boolean } = {},
): Promise<StartedServer> {
  const program = options.fromSources ? FROM_SOURCES : [(await compiledPrograms()).server];
  const child = spawn(process.execPath, program, {
    env: { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output, ended: once(child, 'close').then(([code]) => code as number | null) };
}

/** Waits until the server says where it is ready; fails with what it printed where it ends before. */
export async function whenReady(server: StartedServer): Promise<string> {
  for (;;) {
    const url = /Plenary is ready at (\S+)/.exec(server.output())?.[1];
    if (url) return url.replace('localhost', '127.0.0.1');
    const ended = await Promise.race([
      server.ended.then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 50)),
    ]);
    if (ended && !server.output().includes('ready at'))
      throw new Error(`the server ended: ${server.output()}`);
  }
}

/** Below those that systems hand out themselves: a connection of another test takes none of them meanwhile. */
const PORTS = { first: 20_000, count: 10_000 };

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.first + randomInt(PORTS.count);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
