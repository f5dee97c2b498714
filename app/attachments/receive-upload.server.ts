import { randomUUID } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadInput, TooLarge } from '~/platform/errors';

/** So many uploads are in memory at once, each as large as its limit at most; the others wait on the disk. */
const AT_ONCE = 2;
/** How much of a body that is too large is still read and thrown away: a browser reads no answer while it sends. */
const DISCARDED_BYTES = 64 * 1024 * 1024;

/**
 * Receives the body of a request and runs `work` on its bytes. While it comes, over whatever line, it is written to a file of its own in the system's
 * folder for such, and costs no memory; when it is whole it is taken into memory as one of a few at a time, and the file is removed. Raises `TooLarge` for
 * more than `limitBytes`, `BadInput` for a body that breaks off.
 */
export async function receiveUpload<T>(
  body: ReadableStream<Uint8Array> | null,
  limitBytes: number,
  work: (bytes: Buffer) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), `plenary-upload-${randomUUID()}`);
  try {
    await writeDown(body, path, limitBytes);
    return await inTurn(async () => work(await readFile(path)));
  } finally {
    await rm(path, { force: true });
  }
}

async function writeDown(
  body: ReadableStream<Uint8Array> | null,
  path: string,
  limitBytes: number,
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  const reader = body?.getReader();
  let bytes = 0;
  try {
    while (reader && bytes <= limitBytes + DISCARDED_BYTES) {
      const { done, value } = await reader.read().catch(() => {
        throw new BadInput('The file did not arrive whole. Send it again.');
      });
      if (done) break;
      bytes += value.byteLength;
      if (bytes <= limitBytes) await file.write(value);
    }
  } finally {
    await file.close();
  }
  if (bytes <= limitBytes) return;
  await reader?.cancel().catch(() => undefined);
  throw new TooLarge(`What is sent is at most ${limitBytes} bytes long.`);
}

let free = AT_ONCE;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1;
  else await new Promise<void>((begin) => waiting.push(begin));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}
