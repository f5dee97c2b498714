import { createHash } from 'node:crypto';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { checkFile } from './check-file.server';
import { FILE_KINDS, type FileLimits, safeName } from './file-kind';
import { fileStore, placeOf } from './file-store.server';

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
 * refuses. The bytes are on the disk before their row is: what fails after it leaves bytes that nothing points to, never the reverse.
 */
export async function storeFile(
  tx: Tx,
  clock: Clock,
  file: { name: string; bytes: Uint8Array },
  limits: FileLimits,
): Promise<StoredFileView> {
  const ending = await checkFile(file.name, file.bytes, limits);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const place = placeOf(sha256);
  if (!(await fileStore().exists(place))) await fileStore().put(place, file.bytes);
  const stored = { sha256, bytes: file.bytes.length, mediaType: FILE_KINDS[ending] };
  await tx.storedFile.createMany({ data: [{ ...stored, storedAt: clock.now() }], skipDuplicates: true });
  return { ...stored, name: safeName(file.name, ending) };
}
