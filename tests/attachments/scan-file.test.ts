import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { scanFile } from '~/attachments/scan-file.server';
import { CLAMD, EICAR, endServers, serve, speakClamd, startClamd } from './clamd';

const LETTER = Buffer.from('Dear secretariat');

afterEach(endServers);

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
    await endServers();
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

describe.skipIf(!CLAMD)('clamd itself (clamav-daemon, where it is installed)', () => {
  test('finds the EICAR file by a signature of ours, and nothing in a letter', async () => {
    const { url, end } = await startClamd();
    try {
      expect(await scanFile(url, LETTER)).toEqual({ is: 'clean' });
      expect(await scanFile(url, EICAR)).toMatchObject({
        is: 'infected',
        name: expect.stringContaining('Eicar-Test'),
      });
      expect(await scanFile(url, Buffer.alloc(5_000_000))).toMatchObject({ is: 'error' });
    } finally {
      end();
    }
  });
});
