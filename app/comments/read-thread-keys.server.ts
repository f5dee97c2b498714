import { type Actor, isOnTeam } from '~/accounts/actor';
import { db, Prisma } from '~/platform/db.server';
import type { ThreadCursor, ThreadPlace } from './thread-key';

/**
 * The keys (first eight digits of the path) of the next threads beside the cursor that hold something to read; the
 * comments themselves are then read through `visibleComments`. Jumps from thread to thread in the index, so that a
 * thread of thousands costs as much as a thread of one. A thread whose top comment is hidden counts by its replies.
 */
export async function readThreadKeys(
  actor: Actor,
  place: ThreadPlace,
  cursor: ThreadCursor,
  limit: number,
): Promise<string[]> {
  const here = Prisma.sql`
    "space_id" = ${place.spaceId}::uuid
    AND ${ofPlace(place)}
    AND ${isOnTeam(actor, place.spaceId) ? Prisma.sql`TRUE` : Prisma.sql`"status" = 'published'`}`;
  const backwards = cursor !== null && 'before' in cursor;
  const start = cursor === null ? '' : backwards ? cursor.before : (cursor as { after: string }).after;
  // '/' is the character after '.', so a key followed by it lies behind all of its thread.
  const [first, next, order] = backwards
    ? [Prisma.sql`"path" < ${start}`, Prisma.sql`"path" < "thread"."key"`, Prisma.sql`DESC`]
    : [Prisma.sql`"path" > ${start}`, Prisma.sql`"path" > "thread"."key" || '/'`, Prisma.sql`ASC`];
  const rows = await db().$queryRaw<{ key: string }[]>`
    WITH RECURSIVE "thread" AS (
      (SELECT left("path", 8) COLLATE "C" AS "key", 1 AS "place" FROM "comment"
        WHERE ${here} AND ${first} ORDER BY "path" ${order} LIMIT 1)
      UNION ALL
      SELECT "next"."key", "thread"."place" + 1
      FROM "thread" CROSS JOIN LATERAL (
        SELECT left("path", 8) COLLATE "C" AS "key" FROM "comment"
        WHERE ${here} AND ${next} ORDER BY "path" ${order} LIMIT 1
      ) "next"
      WHERE "thread"."place" < ${limit}::int
    )
    SELECT "key" FROM "thread" ORDER BY "place"`;
  return rows.map((row) => row.key);
}

function ofPlace(place: ThreadPlace): Prisma.Sql {
  if ('blockId' in place) return Prisma.sql`"block_id" = ${place.blockId}::uuid`;
  if ('priorityId' in place) return Prisma.sql`"priority_id" = ${place.priorityId}::uuid`;
  return place.questionId === null
    ? Prisma.sql`"question_id" IS NULL`
    : Prisma.sql`"question_id" = ${place.questionId}::uuid`;
}
