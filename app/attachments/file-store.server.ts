import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { readEnv } from '~/platform/env.server';
import type { BucketAddress } from './bucket-address';
import { readBucketAddress } from './bucket-address';

// Kept with the process: the web bundle and the server that loads it share one store.
const holder = globalThis as typeof globalThis & {
  plenaryFiles?: Promise<Disk>;
  plenaryParts?: Promise<ReadPart>;
};

/** Opens a part of what is at a place, from its first to its last byte, both included. */
type ReadPart = (place: string, from: number, to: number) => Promise<Readable>;

/** Keeps files below `folder` from now on; a test passes one of its own. */
export function openFileStore(folder: string): void {
  holder.plenaryFiles = Promise.resolve(new Disk(new FSDriver({ location: folder, visibility: 'private' })));
  holder.plenaryParts = Promise.resolve(async (place, from, to) => {
    const file = await open(join(folder, place));
    return file.createReadStream({ start: from, end: to });
  });
}

/** Keeps files in a bucket from now on. Nothing is asked of its server yet. */
export function openBucketStore(address: BucketAddress): void {
  const bucket = openBucket(address);
  holder.plenaryFiles = bucket.then(({ disk }) => disk);
  holder.plenaryParts = bucket.then(({ readPart }) => readPart);
}

/** Opens a part of a stored file, from its first to its last byte, both included, which must be there: only what is asked for is read. Who has it ends it. */
export async function openPart(sha256: string, from: number, to: number): Promise<Readable> {
  await fileStore();
  const readPart = await (holder.plenaryParts as Promise<ReadPart>);
  return readPart(placeOf(sha256), from, to);
}

/** Where files are kept: in the bucket of the settings, else below their data folder; unless another store was opened. */
export function fileStore(): Promise<Disk> {
  if (!holder.plenaryFiles) {
    const { storageUrl, dataDir } = readEnv();
    if (storageUrl) openBucketStore(readBucketAddress(storageUrl));
    else openFileStore(join(dataDir, 'files'));
  }
  return holder.plenaryFiles as unknown as Promise<Disk>;
}

/** Where the bytes with a hash are; in folders of their own, so that none has too many. */
export const placeOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** The client is loaded by who uses it only: it is 22 MB of files and a third of a second. */
async function openBucket({
  bucket,
  endpoint,
  region,
  credentials,
}: BucketAddress): Promise<{ disk: Disk; readPart: ReadPart }> {
  const [{ GetObjectCommand, S3Client }, { S3Driver }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('flydrive/drivers/s3'),
  ]);
  const client = new S3Client({
    region,
    credentials,
    endpoint,
    // Servers other than Amazon's have no host for each bucket, and few know the newer checksums.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  // Who may read is a matter of the bucket, which is private; not every server knows more.
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }));
  const readPart: ReadPart = async (place, from, to) => {
    const asked = new GetObjectCommand({ Bucket: bucket, Key: place, Range: `bytes=${from}-${to}` });
    const { Body, ContentLength } = await client.send(asked);
    // A server that gives no parts gives the whole.
    if (ContentLength !== to - from + 1) throw new Error('the bucket gave another part than was asked for');
    return Body as Readable;
  };
  return { disk, readPart };
}
