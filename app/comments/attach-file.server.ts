import { type Actor, accountOf } from '~/accounts/actor';
import { endingOfType, safeName } from '~/attachments/file-kind';
import { inspectFile } from '~/attachments/inspect-file.server';
import { storeFile } from '~/attachments/store-file.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, InvalidField, NotFound } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { says } from '~/platform/form/form-message';
import { MEGABYTE_BYTES } from '~/spaces/attachment-limits';
import { canAttachFile } from './permissions';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** A comment has another file; its number in the space. */
    'file-attached': { number: number };
  }
}

/** A file to attach, as its owner called it: what is in it, or the hash of one that is kept here already. */
export type GivenFile = { name: string } & ({ bytes: Uint8Array } | { sha256: string });

/**
 * Adds a file to a comment that was made elsewhere, by its number, behind those that it has. Raises `NotFound`, `Forbidden`, and
 * `InvalidField` of `file` for a file that the space does not take, that is too much for one comment, or that the comment has already.
 */
export async function attachFile(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; number: number; file: GivenFile },
): Promise<{ attachmentId: string }> {
  const { slug, number, file } = input;
  const comment = await tx.comment.findFirst({
    where: { number, space: { slug } },
    select: {
      id: true,
      origin: true,
      space: {
        select: { id: true, attachmentTypes: true, attachmentBytes: true, commentAttachmentBytes: true },
      },
    },
  });
  if (!comment) throw new NotFound('There is no such comment.');
  ensure(canAttachFile(actor, comment));
  const { space } = comment;
  // Two files that are sent at once come one after the other.
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${space.id}::uuid FOR UPDATE`;
  const limits = { types: space.attachmentTypes, bytes: space.attachmentBytes };
  const { sha256, name, bytes } = await ('bytes' in file
    ? storeFile(tx, clock, file, limits)
    : findFile(tx, file));
  const here = await tx.attachment.findMany({
    where: { commentId: comment.id },
    select: { sha256: true, position: true, removedAt: true, file: { select: { bytes: true } } },
  });
  if (here.some((one) => one.sha256 === sha256)) throw new InvalidField('file', says('fileAttached'));
  const total = here.reduce((sum, one) => sum + (one.removedAt ? 0 : one.file.bytes), bytes);
  if (total > space.commentAttachmentBytes) {
    const megabytes = Math.round(space.commentAttachmentBytes / MEGABYTE_BYTES);
    throw new InvalidField('file', says('filesTooLarge', { megabytes }));
  }
  const id = clock.newId();
  await tx.attachment.create({
    data: {
      id,
      commentId: comment.id,
      sha256,
      name,
      position: Math.max(-1, ...here.map((one) => one.position)) + 1,
      addedAt: clock.now(),
      actorId: accountOf(actor),
    },
  });
  await inspectFile(tx, sha256);
  await tx.comment.update({ where: { id: comment.id }, data: { attachmentMissing: false } });
  const event = {
    spaceId: space.id,
    type: 'file-attached',
    data: { number },
    actorId: accountOf(actor),
  } as const;
  await emitSpaceEvent(tx, clock, event);
  return { attachmentId: id };
}

async function findFile(tx: Tx, { sha256, name }: { sha256: string; name: string }) {
  const stored = await tx.storedFile.findUnique({ where: { sha256 } });
  const ending = stored && endingOfType(stored.mediaType);
  if (!stored || !ending) throw new InvalidField('file', says('fileMissing'));
  return { ...stored, name: safeName(name, ending) };
}
