import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The file by which scanners are tried; written in two pieces, so that none takes this file for it. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
const STREAM_BYTES = 1_000_000;

const servers: Server[] = [];
const sockets: Socket[] = [];

/** Ends the servers that were started since. */
export async function endServers(): Promise<void> {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
}

/** A server at a free port, or at a path; it may do with a connection what it likes. */
export function serve(onConnection: (socket: Socket) => void, path?: string): Promise<string> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
    onConnection(socket);
  });
  servers.push(server);
  return new Promise((resolve) => {
    const listening = () =>
      resolve(path ? `unix:${path}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
    if (path) server.listen(path, listening);
    else server.listen(0, '127.0.0.1', listening);
  });
}

/** Speaks the protocol as clamd(8) has it: `zINSTREAM`, pieces with their length, an empty one at the end; one line, ended by NUL. */
export function speakClamd(socket: Socket): void {
  let left = Buffer.alloc(0);
  let hasBegun = false;
  const file: Buffer[] = [];
  const say = (line: string) => socket.end(`${line}\0`);
  socket.on('data', (chunk) => {
    left = Buffer.concat([left, chunk]);
    if (!hasBegun) {
      const end = left.indexOf(0);
      if (end === -1) return;
      if (left.toString('latin1', 0, end) !== 'zINSTREAM') return say('UNKNOWN COMMAND');
      [left, hasBegun] = [left.subarray(end + 1), true];
    }
    while (left.length >= 4) {
      const length = left.readUInt32BE(0);
      const sent = file.reduce((sum, piece) => sum + piece.length, 0);
      if (sent + length > STREAM_BYTES) return say('INSTREAM size limit exceeded. ERROR');
      if (length === 0)
        return say(Buffer.concat(file).includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK');
      if (left.length < 4 + length) return;
      file.push(left.subarray(4, 4 + length));
      left = left.subarray(4 + length);
    }
  });
}

/** Of the system's packages; a service's program is seldom among those that a person may call. */
export const CLAMD = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((folder) => join(folder, 'clamd'))
  .find(existsSync);

/** Starts clamd with one signature of ours, of the EICAR file. Returns its address, and what ends it. */
export async function startClamd(): Promise<{ url: string; end: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-clamd-'));
  // In a file of any kind (0), anywhere in it.
  writeFileSync(join(folder, 'eicar.ndb'), `Eicar-Test:0:*:${EICAR.toString('hex')}\n`);
  const socket = join(folder, 'clamd.ctl');
  const settings = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${folder}`,
    'Foreground yes',
    'StreamMaxLength 1M',
    `User ${userInfo().username}`,
  ];
  writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const clamd = spawn(CLAMD ?? '', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  for (let tries = 0; !existsSync(socket) && tries < 300; tries++) await pause(100);
  const end = (): void => {
    clamd.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `unix:${socket}`, end };
}
