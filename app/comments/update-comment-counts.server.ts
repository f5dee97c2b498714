import type { Tx } from '~/platform/db.server';

/** Brings the kept counts of published comments up to date, for a space and each of its questions, in the transaction of the change. */
export async function updateCommentCounts(tx: Tx, spaceId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE question SET comment_count = (
      SELECT count(*) FROM comment WHERE comment.question_id = question.id AND comment.status = 'published'
    ) WHERE space_id = ${spaceId}::uuid`;
  await tx.$executeRaw`
    UPDATE space SET comment_count = counted.total, unplaced_count = counted.unplaced
    FROM (
      SELECT count(*) AS total, count(*) FILTER (WHERE question_id IS NULL) AS unplaced
      FROM comment WHERE space_id = ${spaceId}::uuid AND status = 'published'
    ) AS counted
    WHERE id = ${spaceId}::uuid`;
}
