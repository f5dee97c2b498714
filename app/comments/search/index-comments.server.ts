import type { Tx } from '~/platform/db.server';
import { standingRevision } from '../standing-revision';
import { indexAttachments } from './index-attachment.server';
import { writeEntries } from './write-entries.server';

/** Comments whose texts are held in memory at a time. */
const COMMENTS_AT_ONCE = 200;

/**
 * Makes comments found by the words that stand, and by those of their files as far as they were read; by number in their space. A comment of which
 * nothing stands yet is not found. In the transaction that wrote them. Who may read them is asked when somebody searches.
 */
export async function indexComments(tx: Tx, spaceId: string, numbers: readonly number[]): Promise<void> {
  for (let from = 0; from < numbers.length; from += COMMENTS_AT_ONCE)
    await indexSome(tx, spaceId, numbers.slice(from, from + COMMENTS_AT_ONCE));
}

async function indexSome(tx: Tx, spaceId: string, numbers: number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM comment WHERE space_id = ${spaceId}::uuid AND number = ANY(${numbers}::int[]) ORDER BY number FOR NO KEY UPDATE`;
  const rows = await tx.comment.findMany({
    where: { spaceId, number: { in: numbers } },
    select: {
      id: true,
      language: true,
      revisions: { ...standingRevision, select: { text: true } },
      attachments: { select: { id: true } },
    },
  });
  const ids = rows.map(({ id }) => id);
  await tx.searchEntry.deleteMany({ where: { kind: 'comment', commentId: { in: ids } } });
  await writeEntries(
    tx,
    rows.flatMap(({ id, language, revisions: [standing] }) =>
      standing ? [{ spaceId, kind: 'comment' as const, commentId: id, language, text: standing.text }] : [],
    ),
  );
  await indexAttachments(
    tx,
    rows.flatMap(({ attachments }) => attachments.map((attachment) => attachment.id)),
  );
}
