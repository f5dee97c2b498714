import { type Actor, accountOf } from '~/accounts/actor';
import { inspectFile } from '~/attachments/inspect-file.server';
import { storeFile } from '~/attachments/store-file.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { InvalidField, NotFound } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { MEGABYTE_BYTES } from '~/spaces/attachment-limits';
import { FILES_MOST } from './draft-file-view';

/**
 * Adds a file to a draft of the actor's own, behind those that it has, and has it looked into. Raises `NotFound` for a draft that is not
 * theirs, and `InvalidField` of `file` for a file that the space does not take, that is there already, or that is too much for one comment.
 */
export async function addDraftFile(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { draftId, file }: { draftId: string; file: { name: string; bytes: Uint8Array } },
): Promise<{ id: string; name: string; bytes: number }> {
  const space = await holdOwnDraft(tx, actor, draftId);
  const limits = { types: space.attachmentTypes, bytes: space.attachmentBytes };
  const { sha256, name, bytes } = await storeFile(tx, clock, file, limits);
  const here = await tx.draftFile.findMany({
    where: { draftId },
    select: { sha256: true, position: true, file: { select: { bytes: true } } },
  });
  const refuse = (message: string): never => {
    throw new InvalidField('file', message);
  };
  if (here.some((one) => one.sha256 === sha256)) refuse(says('fileAttached'));
  if (here.length >= FILES_MOST) refuse(says('tooManyFiles', { count: FILES_MOST }));
  const megabytes = Math.round(space.commentAttachmentBytes / MEGABYTE_BYTES);
  if (here.reduce((sum, one) => sum + one.file.bytes, bytes) > space.commentAttachmentBytes)
    refuse(says('filesTooLarge', { megabytes }));
  const id = clock.newId();
  const position = Math.max(-1, ...here.map((one) => one.position)) + 1;
  await tx.draftFile.create({ data: { id, draftId, sha256, name, position, addedAt: clock.now() } });
  await inspectFile(tx, sha256);
  return { id, name, bytes };
}

/** Takes hold of a draft, so that two files that are sent at once come one after the other; answers with what its space takes. */
async function holdOwnDraft(tx: Tx, actor: Actor, draftId: string) {
  const accountId = accountOf(actor);
  const draft =
    accountId &&
    (await tx.commentDraft.findFirst({
      where: { id: draftId, accountId },
      select: {
        space: { select: { attachmentTypes: true, attachmentBytes: true, commentAttachmentBytes: true } },
      },
    }));
  if (!draft) throw new NotFound('There is no such draft.');
  await tx.$queryRaw`SELECT id FROM comment_draft WHERE id = ${draftId}::uuid FOR UPDATE`;
  return draft.space;
}
