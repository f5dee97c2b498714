import type { Tx } from '~/platform/db.server';

/**
 * Brings a space's public counts per term up to date, in the transaction of the change: of published comments and confirmed tags,
 * how many tags, comments, organisations, and comments whose organisation is not stated or whose name is withheld.
 */
export async function updateTermCounts(tx: Tx, spaceId: string): Promise<void> {
  await tx.$executeRaw`
    WITH counted AS (
      SELECT tag.term_id,
             count(DISTINCT tag.id) AS tags,
             count(DISTINCT comment.id) AS comments,
             count(DISTINCT voice.organisation_id) AS organisations,
             count(DISTINCT comment.id) FILTER (WHERE voice.organisation_id IS NULL) AS unstated
      FROM tag
      JOIN comment ON comment.id = tag.comment_id
      LEFT JOIN voice ON voice.comment_id = comment.id AND NOT comment.name_withheld
      WHERE comment.space_id = ${spaceId}::uuid AND comment.status = 'published' AND tag.state = 'confirmed'
      GROUP BY tag.term_id
    ), gone AS (
      DELETE FROM term_count
      WHERE space_id = ${spaceId}::uuid AND term_id NOT IN (SELECT term_id FROM counted)
    )
    INSERT INTO term_count (space_id, term_id, tags, comments, organisations, unstated)
    SELECT ${spaceId}::uuid, term_id, tags, comments, organisations, unstated FROM counted
    ON CONFLICT (space_id, term_id) DO UPDATE SET
      tags = excluded.tags, comments = excluded.comments, organisations = excluded.organisations, unstated = excluded.unstated`;
}
