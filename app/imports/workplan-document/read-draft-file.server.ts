import type { Actor } from '~/accounts/actor';
import type { SentFile } from '~/attachments/answer-file';
import { readFile } from '~/attachments/read-file.server';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { canEditWorkplan } from '~/spaces/permissions';

/** The document as it was sent that the draft in progress was read from. Throws `NotFound` where there is none. */
export async function readDraftFile(actor: Actor, slug: string): Promise<SentFile> {
  ensure(canEditWorkplan(actor));
  const draft = await db().workplanDraft.findFirst({
    where: { space: { slug } },
    select: { fileName: true, file: { select: { sha256: true, mediaType: true } } },
  });
  if (!draft?.file || draft.fileName === null)
    throw new NotFound('No document was sent for the draft in progress, or there is no draft.');
  const { sha256, mediaType } = draft.file;
  return { name: draft.fileName, mediaType, tag: sha256, bytes: await readFile(sha256) };
}
