import { createHash } from 'node:crypto';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { checkFile, FILE_FIELD } from './check-file.server';
import { FILE_KINDS, type FileLimits, safeName } from './file-kind';
import { fileStore, placeOf } from './file-store.server';
import { stripLocation } from './strip-location/strip-location';

export interface StoredFileView {
  /** 64 hex digits. */
  sha256: string;
  bytes: number;
  mediaType: string;
  /** As it may be shown and saved, with the ending of what it is. */
  name: string;
}

/**
 * Keeps a file, once for all who send the same bytes. Who may is for the caller to say. Raises `InvalidField` of `file` for what `checkFile`
 * refuses, and for a picture that is not whole; one that is loses what was written about it, such as the place where it was taken. The bytes are on the disk before their row is: what fails after it leaves bytes that nothing points to, never the reverse.
 */
export async function storeFile(
  tx: Tx,
  clock: Clock,
  file: { name: string; bytes: Uint8Array },
  limits: FileLimits,
): Promise<StoredFileView> {
  const ending = await checkFile(file.name, file.bytes, limits);
  const bytes = stripLocation(ending, file.bytes);
  if (!bytes) throw new InvalidField(FILE_FIELD, says('fileNotWhole'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const place = placeOf(sha256);
  const store = await fileStore();
  if (!(await store.exists(place))) await store.put(place, bytes);
  const stored = { sha256, bytes: bytes.length, mediaType: FILE_KINDS[ending] };
  await tx.storedFile.createMany({ data: [{ ...stored, storedAt: clock.now() }], skipDuplicates: true });
  return { ...stored, name: safeName(file.name, ending) };
}
