import type { Actor } from '~/accounts/actor';
import { readFile } from '~/attachments/read-file.server';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { canReadAttachment } from './permissions';

/**
 * A file of a comment, for whoever may read the comment and know whose it is. Throws `NotFound` for everybody else, as for a file that
 * there is not: an address that was passed on tells nothing.
 */
export async function readAttachment(
  actor: Actor,
  where: { slug: string; id: string; name: string },
): Promise<{ id: string; name: string; mediaType: string; bytes: Uint8Array }> {
  const attachment = await db().attachment.findFirst({
    where: { id: where.id, name: where.name, comment: { space: { slug: where.slug } } },
    select: {
      id: true,
      name: true,
      sha256: true,
      file: { select: { mediaType: true } },
      comment: {
        select: {
          status: true,
          nameWithheld: true,
          space: { select: { id: true, stage: true, visibility: true } },
        },
      },
    },
  });
  if (!attachment || canReadAttachment(actor, attachment.comment) !== undefined)
    throw new NotFound('There is no such file.');
  const { id, name, sha256, file } = attachment;
  return { id, name, mediaType: file.mediaType, bytes: await readFile(sha256) };
}
