import { randomBytes } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder beside the database's where mails land as long as there is no mail server. */
const OUTBOX = 'outbox';

/**
 * Puts a message (RFC 5322) into the outbox of `dataDir` as a file that its owner alone can read, for it holds links that let people in.
 * The name sorts by time and tells nobody's address. Returns the path from `dataDir`.
 */
export async function putIntoOutbox(dataDir: string, message: Buffer, at: Date): Promise<string> {
  // The data folder may be another user's to enter (the database's); the outbox is not.
  await mkdir(dataDir, { recursive: true });
  const folder = join(dataDir, OUTBOX);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const name = `${at.toISOString().replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}.eml`;
  await writeFile(join(folder, name), message, { mode: 0o600, flag: 'wx' });
  return `${OUTBOX}/${name}`;
}
