import type { Actor } from '~/accounts/actor';
import { type StoredFileView, storeFile } from '~/attachments/store-file.server';
import { canRecordComments } from '~/comments/permissions';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';

/** Keeps the file of a letter that is about to be entered, so that its text can be offered. Raises `NotFound` for a space that there is not, and `InvalidField` of `file` for a file that it does not take. */
export async function keepLetterFile(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; file: { name: string; bytes: Uint8Array } },
): Promise<StoredFileView> {
  ensure(canRecordComments(actor));
  const space = await tx.space.findUnique({
    where: { slug: input.slug },
    select: { attachmentTypes: true, attachmentBytes: true },
  });
  if (!space) throw new NotFound('There is no such space.');
  const limits = { types: space.attachmentTypes, bytes: space.attachmentBytes };
  return storeFile(tx, clock, input.file, limits);
}
