import type { Tx } from '~/platform/db.server';
import { kept } from '../attached-files/kept-files';
import { type SearchText, writeEntries } from './write-entries.server';

/** Makes the text of a file found with every comment that it belongs to; called when its text was read (again). Nothing where it has none. */
export async function indexAttachmentText(tx: Tx, sha256: string): Promise<void> {
  const attachments = await tx.attachment.findMany({ where: { sha256 }, select: { id: true } });
  await indexAttachments(
    tx,
    attachments.map(({ id }) => id),
  );
}

/** The same for attachments by their ids: what stood of them is taken away, and their texts, as far as they were read, stand there anew. */
export async function indexAttachments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Who reads a file's text and who edits its comment wait for each other, so that no text stands twice.
  await tx.$queryRaw`
    SELECT id FROM attachment WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  // And who posts a file while its text is being read: one of the two sees what the other wrote.
  await tx.$queryRaw`
    SELECT sha256 FROM file_text WHERE sha256 IN (SELECT sha256 FROM attachment WHERE id = ANY(${[...ids]}::uuid[]))
    ORDER BY sha256 FOR SHARE`;
  await tx.searchEntry.deleteMany({ where: { attachmentId: { in: [...ids] } } });
  const rows = await tx.attachment.findMany({
    where: { ...kept, id: { in: [...ids] }, file: { text: { state: 'read' } } },
    select: {
      id: true,
      comment: { select: { id: true, spaceId: true, language: true } },
      file: { select: { text: { select: { text: true } } } },
    },
  });
  await writeEntries(
    tx,
    rows.map(
      ({ id, comment, file }): SearchText => ({
        spaceId: comment.spaceId,
        kind: 'attachment',
        commentId: comment.id,
        attachmentId: id,
        language: comment.language,
        text: file.text?.text ?? '',
      }),
    ),
  );
}
