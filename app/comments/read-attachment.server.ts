import { type Actor, isOnTeam } from '~/accounts/actor';
import { canGiveFile } from '~/attachments/file-scan';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { canReadAttachment } from './permissions';

/**
 * A file of a comment, for whoever may read the comment and know whose it is; `bytes` is its length. Throws `NotFound` for everybody else, as for a file that
 * there is not, or for all but the team that a moderator took off: an address that was passed on tells nothing. Throws `Conflict` while the virus scanner has yet to look at it, `Forbidden` where it found something.
 */
export async function readAttachment(
  actor: Actor,
  where: { slug: string; id: string; name: string },
): Promise<{ id: string; name: string; mediaType: string; sha256: string; bytes: number }> {
  const attachment = await db().attachment.findFirst({
    where: { id: where.id, name: where.name, comment: { space: { slug: where.slug } } },
    select: {
      id: true,
      name: true,
      sha256: true,
      removedAt: true,
      file: { select: { mediaType: true, bytes: true, scan: true } },
      comment: {
        select: {
          status: true,
          accountId: true,
          nameWithheld: true,
          space: { select: { id: true, stage: true, visibility: true } },
        },
      },
    },
  });
  if (!attachment || canReadAttachment(actor, attachment.comment) !== undefined)
    throw new NotFound('There is no such file.');
  const { id, name, sha256, file, removedAt } = attachment;
  // What was taken off and is contested, somebody of the team looks at again.
  if (removedAt && !isOnTeam(actor, attachment.comment.space.id))
    throw new NotFound('There is no such file.');
  const refusal = canGiveFile(file.scan);
  if (refusal !== undefined) throw file.scan === 'waiting' ? new Conflict(refusal) : new Forbidden(refusal);
  return { id, name, mediaType: file.mediaType, sha256, bytes: file.bytes };
}
