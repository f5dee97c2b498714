import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { scanFile } from '~/attachments/scan-file.server';

/** The file by which scanners are tried; written in two pieces, so that none takes this file for it. */
const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
const LETTER = Buffer.from('Dear secretariat');
const STREAM_BYTES = 1_000_000;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server at a free port, or at a path; it may do with a connection what it likes. */
function serve(onConnection: (socket: Socket) => void, path?: string): Promise<string> {
  const server = createServer((socket) => {
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
function speakClamd(socket: Socket): void {
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

describe('a virus scanner', () => {
  test('finds what is infected, wherever in the file, and nothing in a letter', async () => {
    const url = await serve(speakClamd);
    expect(await scanFile(url, LETTER)).toEqual({ is: 'clean' });
    const infected = Buffer.concat([Buffer.alloc(65_530), EICAR, Buffer.alloc(200_000)]);
    expect(await scanFile(url, infected)).toEqual({ is: 'infected', name: 'Eicar-Signature' });
    expect(await scanFile(url, new Uint8Array())).toEqual({ is: 'clean' });
  });

  test('is reached at a socket of the machine too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenary clamd-'));
    const url = await serve(speakClamd, join(folder, 'clamd.ctl'));
    expect(await scanFile(url, EICAR)).toMatchObject({ is: 'infected' });
    rmSync(folder, { recursive: true });
  });

  test('that takes no files of this size says so: it is not clean', async () => {
    const url = await serve(speakClamd);
    const scan = await scanFile(url, Buffer.alloc(5_000_000));
    expect(scan.is).toBe('error');
  });

  test('that is away, hangs up, talks nonsense or says nothing is an error, in time', async () => {
    const gone = await serve(() => {});
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    expect(await scanFile(gone, LETTER)).toMatchObject({
      is: 'error',
      why: expect.stringContaining('ECONN'),
    });
    expect(await scanFile('unix:/nowhere/clamd.ctl', LETTER)).toMatchObject({ is: 'error' });
    expect(await scanFile(await serve((socket) => socket.end()), LETTER)).toMatchObject({ is: 'error' });
    const web = await serve((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await scanFile(web, LETTER)).toMatchObject({ is: 'error', why: expect.stringContaining('HTTP') });
    const endless = await serve((socket) => socket.write('stream: OK '.repeat(1000)));
    expect(await scanFile(endless, LETTER)).toMatchObject({ is: 'error' });
    expect(await scanFile(await serve(() => {}), LETTER, 0.2)).toEqual({
      is: 'error',
      why: 'no answer within 0.2 seconds',
    });
  });
});

/** Of the system's packages; a service's program is seldom among those that a person may call. */
const CLAMD = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((folder) => join(folder, 'clamd'))
  .find(existsSync);

describe.skipIf(!CLAMD)('clamd itself (clamav-daemon, where it is installed)', () => {
  test('finds the EICAR file by a signature of ours, and nothing in a letter', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenary-clamd-'));
    const hash = createHash('md5').update(EICAR).digest('hex');
    writeFileSync(join(folder, 'eicar.hdb'), `${hash}:${EICAR.length}:Eicar-Test\n`);
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
    try {
      for (let tries = 0; !existsSync(socket) && tries < 300; tries++) await pause(100);
      expect(await scanFile(`unix:${socket}`, LETTER)).toEqual({ is: 'clean' });
      expect(await scanFile(`unix:${socket}`, EICAR)).toMatchObject({
        is: 'infected',
        name: expect.stringContaining('Eicar-Test'),
      });
      expect(await scanFile(`unix:${socket}`, Buffer.alloc(5_000_000))).toMatchObject({ is: 'error' });
    } finally {
      clamd.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
