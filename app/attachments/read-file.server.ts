import type { Readable } from 'node:stream';
import { errors } from 'flydrive';
import { NotFound } from '~/platform/errors';
import { fileStore, openPart, placeOf } from './file-store.server';

/**
 * The bytes of a stored file. Who may read them is for the caller to say. Throws `NotFound` where the store does not have them; a store that
 * cannot be reached is another error, which says nothing of the file.
 */
export async function readFile(sha256: string): Promise<Uint8Array> {
  const store = await fileStore();
  try {
    return await store.getBytes(placeOf(sha256));
  } catch (error) {
    if (error instanceof errors.E_CANNOT_READ_FILE && isMissing(error.cause))
      throw new NotFound('The file is not there.');
    throw error;
  }
}

/** The same of a part of it, from its first to its last byte, both included, as it comes: however large the file, little of it is in memory. */
export async function readFilePart(sha256: string, from: number, to: number): Promise<Readable> {
  try {
    return await openPart(sha256, from, to);
  } catch (error) {
    if (isMissing(error)) throw new NotFound('The file is not there.');
    throw error;
  }
}

/** As a folder says it, and as a bucket does. */
const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && (('code' in cause && cause.code === 'ENOENT') || cause.name === 'NoSuchKey');
