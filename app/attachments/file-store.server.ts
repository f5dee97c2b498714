import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { readEnv } from '~/platform/env.server';

// Kept with the process: the web bundle and the server that loads it share one store.
const holder = globalThis as typeof globalThis & { plenaryFiles?: Disk };

/** Keeps files below `folder` from now on; a test passes one of its own. */
export function openFileStore(folder: string): void {
  holder.plenaryFiles = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
}

/** Where files are kept: below the data folder of the settings, unless another was opened. */
export function fileStore(): Disk {
  if (!holder.plenaryFiles) openFileStore(join(readEnv().dataDir, 'files'));
  return holder.plenaryFiles as Disk;
}

/** Where the bytes with a hash are; in folders of their own, so that none has too many. */
export const placeOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
