import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { operator } from '~/accounts/actor';
import { openFileStore } from '~/attachments/file-store.server';
import { attachFile } from '~/comments/attach-file.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { makeComments } from './factories';

/** Gives a test file a folder of its own to keep files in. Returns a way to ask for it. */
export function useFileStore(): { folder: () => string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-files-')));
  beforeAll(() => openFileStore(folder));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder: () => folder };
}

/** A comment from elsewhere with a file, `letter.txt` unless it is given another. Returns the attachment's id. */
export async function makeAttachment(
  spaceId: string,
  given: { name?: string; bytes?: Uint8Array; nameWithheld?: boolean; status?: 'published' | 'hidden' } = {},
): Promise<string> {
  const { name = 'letter.txt', bytes = Buffer.from('Dear secretariat'), ...comment } = given;
  const [externalRef] = await makeComments(spaceId, [comment], systemClock, 'imported');
  const { number, space } = await db().comment.findFirstOrThrow({
    where: { spaceId, externalRef },
    select: { number: true, space: { select: { slug: true } } },
  });
  const input = { slug: space.slug, number, file: { name, bytes } };
  return (await inTransaction((tx) => attachFile(tx, systemClock, operator, input))).attachmentId;
}
