import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BucketAddress, readBucketAddress } from '~/attachments/bucket-address';
import { fileStore, openBucketStore, openFileStore, placeOf } from '~/attachments/file-store.server';
import { readFile, readFilePart } from '~/attachments/read-file.server';
import { storeFile } from '~/attachments/store-file.server';
import { systemClock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { useDatabase } from '../support/database';

const LIMITS = { types: ['txt'], bytes: 10_000_000 };
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const store = (name: string, bytes: Uint8Array) =>
  inTransaction((tx) => storeFile(tx, systemClock, { name, bytes }, LIMITS));

useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'plenary-stores-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(folder, 'bucket'),
  configureBuckets: [{ name: 'plenary', configs: [] }],
});
let address: BucketAddress;
beforeAll(async () => {
  const { port }: AddressInfo = await server.run();
  address = readBucketAddress(`s3://S3RVER:S3RVER@plenary?endpoint=http://127.0.0.1:${port}`);
});
afterAll(() => server.close());

describe.each([
  ['a folder', () => openFileStore(join(folder, 'files'))],
  ['a bucket', () => openBucketStore(address)],
])('files that are kept in %s', (_, open) => {
  beforeAll(open);

  test('come back byte by byte, large and with every byte there is', async () => {
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => 'a b\n'.charCodeAt(at % 4)));
    const { sha256 } = await store('letter.txt', bytes);
    expect(sha256).toBe(hashOf(bytes));
    expect(hashOf(await readFile(sha256))).toBe(sha256);
    const any = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
    await (await fileStore()).put(placeOf(hashOf(any)), any);
    expect(Buffer.from(await readFile(hashOf(any)))).toEqual(any);
  });

  test('are read in part, as far as is asked for and no further', async () => {
    const { sha256 } = await store('parts.txt', Buffer.from('0123456789'.repeat(100)));
    const part = async (from: number, to: number) =>
      Buffer.concat(await (await readFilePart(sha256, from, to)).toArray()).toString();
    expect(await part(0, 1)).toBe('01');
    expect(await part(8, 12)).toBe('89012');
    expect(await part(995, 999)).toBe('56789');
    await expect(readFilePart(hashOf(Buffer.from('never sent')), 0, 1)).rejects.toThrow(NotFound);
  });

  test('are kept once for all who send the same, and by two at once', async () => {
    const bytes = Buffer.from('the same letter');
    const kept = await Promise.all(['a.txt', 'b.txt'].map((name) => store(name, bytes)));
    expect(kept.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(Buffer.from(await readFile(hashOf(bytes)))).toEqual(bytes);
  });

  test('are not found where they are not', async () => {
    await expect(readFile(hashOf(Buffer.from('never sent')))).rejects.toThrow(NotFound);
    expect(await (await fileStore()).exists(placeOf('0'.repeat(64)))).toBe(false);
  });

  test('can be taken away', async () => {
    const { sha256 } = await store('gone.txt', Buffer.from('to be taken away'));
    await (await fileStore()).delete(placeOf(sha256));
    await expect(readFile(sha256)).rejects.toThrow(NotFound);
  });
});

test('a bucket that cannot be reached is not a file that is not there', async () => {
  openBucketStore({ ...address, endpoint: 'http://127.0.0.1:9' });
  const asked = await readFile('0'.repeat(64)).catch((error: unknown) => error);
  expect(asked).toBeInstanceOf(Error);
  expect(asked).not.toBeInstanceOf(NotFound);
});

describe('the address of a bucket', () => {
  test('names the bucket, and what is not said has a default', () => {
    expect(readBucketAddress('s3://plenary')).toEqual({
      bucket: 'plenary',
      region: 'us-east-1',
      endpoint: undefined,
      credentials: undefined,
    });
    expect(
      readBucketAddress('s3://key:se%2Fcret@plenary?endpoint=https://s3.example.org&region=eu-west-1'),
    ).toEqual({
      bucket: 'plenary',
      region: 'eu-west-1',
      endpoint: 'https://s3.example.org',
      credentials: { accessKeyId: 'key', secretAccessKey: 'se/cret' },
    });
  });

  test.each([
    ['s3://', 'names a bucket'],
    ['https://plenary', 'names a bucket'],
    ['s3://plenary/folder', 'no folder'],
    ['s3://key@plenary', 'with its secret'],
    ['s3://key:hush@plenary?endpoint=ftp://x', 'begins with https'],
    ['s3://key:hush@plenary?Region=x', 'endpoint and region only'],
  ])('%s is refused with a sentence that repeats no secret', (given, words) => {
    expect(() => readBucketAddress(given)).toThrow(words);
    expect(() => readBucketAddress(given)).not.toThrow('hush');
  });
});
