import type { SearchFilters } from '~/comments/search/search-filters';
import { Prisma } from '~/platform/db.server';

/**
 * The filters by priority and objective, as a condition on `comment`: those with a confirmed tag on it, and those that were written on the priority
 * or on one of its paragraphs.
 */
export function onTermsAsked(
  spaceId: string,
  { priority, objective }: Pick<SearchFilters, 'priority' | 'objective'>,
): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  const tagged = (terms: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM tag
    WHERE tag.comment_id = comment.id AND tag.state = 'confirmed' AND tag.term_id IN (${terms}))`;
  if (priority !== null) {
    const terms = Prisma.sql`SELECT asked.id FROM term AS asked JOIN workplan ON workplan.framework_id = asked.framework_id
      WHERE workplan.space_id = ${spaceId}::uuid AND asked.code = ${priority}`;
    conditions.push(Prisma.sql`(${tagged(terms)} OR comment.priority_id IN (${terms})
      OR comment.block_id IN (SELECT within.id FROM block AS within WHERE within.priority_id IN (${terms})))`);
  }
  if (objective !== null)
    conditions.push(
      tagged(Prisma.sql`SELECT asked.id FROM term AS asked JOIN framework ON framework.id = asked.framework_id
        WHERE framework.key = 'gcm' AND asked.code = ${objective}`),
    );
  return Prisma.join(conditions, ' AND ');
}
