import { connect, type Socket } from 'node:net';

/** What the virus scanner says of a file; an error is its own, or of the way to it, and says nothing about the file. */
export type Scan = { is: 'clean' } | { is: 'infected'; name: string } | { is: 'error'; why: string };

const DEFAULT_PORT = 3310;
/** A file takes it a few seconds, and longer where it has just read its signatures anew. */
const SCAN_SECONDS = 120;
const CHUNK_BYTES = 64 * 1024;
/** Its answers are a line; who writes more is not clamd. */
const ANSWER_BYTES = 4096;

/**
 * Has clamd look at a file (INSTREAM), at `tcp://host:port` or `unix:/path`. Never throws: a scanner that is away, too slow or
 * that does not take files of this size is an error in the result, and who asked decides whether to ask again.
 */
export function scanFile(clamdUrl: string, bytes: Uint8Array, seconds = SCAN_SECONDS): Promise<Scan> {
  return new Promise((resolve) => {
    const answer: Buffer[] = [];
    const socket = connectTo(clamdUrl);
    const settle = (scan: Scan): void => {
      clearTimeout(deadline);
      socket.destroy();
      resolve(scan);
    };
    const deadline = setTimeout(
      () => settle({ is: 'error', why: `no answer within ${seconds} seconds` }),
      seconds * 1000,
    );
    socket.once('connect', () => {
      socket.write('zINSTREAM\0');
      void sendChunks(socket, bytes);
    });
    socket.on('data', (chunk) => {
      answer.push(chunk);
      const said = Buffer.concat(answer);
      if (said.includes(0) || said.length > ANSWER_BYTES) settle(readAnswer(said.toString('utf8')));
    });
    socket.once('error', (error) => {
      // clamd hangs up in the middle of a file that is too large for it, but says so first.
      if (answer.length === 0) settle({ is: 'error', why: error.message });
    });
    socket.once('close', () => settle(readAnswer(Buffer.concat(answer).toString('utf8'))));
  });
}

function connectTo(clamdUrl: string): Socket {
  const url = new URL(clamdUrl);
  if (url.protocol === 'unix:') return connect({ path: decodeURIComponent(url.pathname) });
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1') || '127.0.0.1';
  return connect({ host, port: Number(url.port) || DEFAULT_PORT });
}

/** A piece is its length in four bytes and itself; one of length nothing is the end. */
async function sendChunks(socket: Socket, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length && socket.writable; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES);
    if (!socket.write(framed(chunk)))
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve);
        socket.once('close', () => resolve());
      });
  }
  if (socket.writable) socket.write(framed(new Uint8Array()));
}

function framed(chunk: Uint8Array): Buffer {
  const piece = Buffer.alloc(4 + chunk.length);
  piece.writeUInt32BE(chunk.length, 0);
  piece.set(chunk, 4);
  return piece;
}

function readAnswer(said: string): Scan {
  const line = said.split('\0')[0]?.trim() ?? '';
  if (line === 'stream: OK') return { is: 'clean' };
  const name = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (name) return { is: 'infected', name };
  return { is: 'error', why: line ? line.slice(0, 200) : 'it hung up without an answer' };
}
