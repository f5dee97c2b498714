import { errors } from 'flydrive';
import { NotFound } from '~/platform/errors';
import { fileStore, placeOf } from './file-store.server';

/** The bytes of a stored file. Who may read them is for the caller to say. Throws `NotFound` where they are gone from the disk. */
export async function readFile(sha256: string): Promise<Uint8Array> {
  try {
    return await fileStore().getBytes(placeOf(sha256));
  } catch (error) {
    if (error instanceof errors.E_CANNOT_READ_FILE) throw new NotFound('The file is not there.');
    throw error;
  }
}
