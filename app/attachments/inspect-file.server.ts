import type { Tx } from '~/platform/db.server';
import { readEnv } from '~/platform/env.server';
import { enqueue } from '~/platform/jobs.server';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** Has the virus scanner look at a stored file. */
    'scan-file': { sha256: string };
    /** Reads the text of a stored file, and has it found by a search. */
    'read-file-text': { sha256: string };
  }
}

/**
 * Has a stored file looked into after the answer: by the virus scanner, where the settings name one, and for its text. In the caller's transaction,
 * whenever a file is added to something; what was looked into already is not again. From here until the scanner has answered nobody is given the file.
 */
export async function inspectFile(tx: Tx, sha256: string): Promise<void> {
  await tx.fileText.createMany({ data: [{ sha256 }], skipDuplicates: true });
  if (readEnv().clamdUrl) {
    const unscanned = { sha256, scan: 'unscanned' as const };
    const { count } = await tx.storedFile.updateMany({ where: unscanned, data: { scan: 'waiting' } });
    if (count > 0) await enqueue(tx, 'scan-file', { sha256 });
  }
  // Of a file that waits for the scanner it does nothing: it is asked for again when the file is clean.
  await enqueue(tx, 'read-file-text', { sha256 });
}
