import type { Actor } from '~/accounts/actor';
import { db, Prisma } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canSeeSpaceDesk } from './permissions';
import { readActivityNames } from './read-activity-names.server';
import { readActivitySubjects } from './read-activity-subjects.server';
import { readSpaceFrame } from './read-space-frame.server';
import {
  type ActivityCursor,
  type ActivityKey,
  type ActivitySource,
  writeActivityKey,
} from './space-activity';
import type { SpaceFrame } from './space-view';

export const ACTIVITY_A_PAGE = 50;

/** One thing that happened in a space. */
export interface ActivityLine {
  id: string;
  source: ActivitySource;
  /** The event's type, or the recorded action; of a move `moved`, or `movedByClock`. */
  type: string;
  at: string;
  /** Who did it: a name; null for nobody with an account, empty for somebody whose account is closed. */
  who: string | null;
  /** To whom or what it was done, by its present name: a person, an organisation, an author, an address that was invited; empty for somebody whose account is closed. */
  about: string | null;
  /** What there is to say of it: numbers, codes and lists of codes; of a list of numbers how many (`count`) and the `first`. */
  values: ActivityValues;
  reason: string | null;
}

type ActivityValues = Record<string, string | number | boolean | string[]>;

export interface ActivityPage {
  space: SpaceFrame;
  /** Newest first. */
  lines: ActivityLine[];
  newer: string | null;
  older: string | null;
}

interface Row {
  at: Date;
  /** Of a recorded action on an author, or on a claim to an author: who. */
  authorId: string | null;
  source: ActivitySource;
  id: string;
  type: string;
  data: Record<string, unknown>;
  actorId: string | null;
  reason: string | null;
}

/** What happened in a space, when and by whom, for its team; a page of it. Throws `NotFound`, and `Forbidden` for others. */
export async function readActivity(
  actor: Actor,
  slug: string,
  cursor: ActivityCursor,
  language: string,
): Promise<ActivityPage> {
  const space = await readSpaceFrame(actor, slug, language);
  ensure(canSeeSpaceDesk(actor, space));
  const isNewer = cursor !== null && 'before' in cursor;
  const key = cursor && ('before' in cursor ? cursor.before : cursor.after);
  const found = await rowsBeside(space.id, key, isNewer, ACTIVITY_A_PAGE + 1);
  const rows = found.slice(0, ACTIVITY_A_PAGE);
  if (isNewer) rows.reverse();
  const more = found.length > ACTIVITY_A_PAGE;
  const [first, last] = [rows[0], rows.at(-1)].map((row) => row && keyOf(row));
  const hasNewer =
    first && cursor && (isNewer ? more : (await rowsBeside(space.id, first, true, 1)).length > 0);
  const hasOlder = last && (isNewer ? (await rowsBeside(space.id, last, false, 1)).length > 0 : more);
  const nameOf = await readActivityNames(rows.flatMap((row) => [row.actorId, aboutOf(row)]));
  const events = rows.filter(({ source }) => source === 'event');
  const subjectOf = await readActivitySubjects(actor, space.id, events);
  return {
    space,
    lines: rows.map((row) => ({
      id: `${row.source}-${row.id}`,
      source: row.source,
      type: row.type,
      at: row.at.toISOString(),
      who: nameOf(row.actorId),
      about: row.source === 'event' ? subjectOf(row) : nameOf(aboutOf(row)),
      values: valuesOf(row.data),
      reason: row.reason,
    })),
    newer: hasNewer ? writeActivityKey(first) : null,
    older: hasOlder ? writeActivityKey(last) : null,
  };
}

const keyOf = ({ at, source, id }: Row): ActivityKey => ({ at: at.getTime(), source, id });

/** Entries beside one, the nearest first. A move is told by its own record, which has the reason, not by its event. */
function rowsBeside(
  spaceId: string,
  key: ActivityKey | null,
  isNewer: boolean,
  most: number,
): Promise<Row[]> {
  const place = Prisma.sql`(at, source COLLATE "C", id COLLATE "C")`;
  const of = (one: ActivityKey) => Prisma.sql`(${new Date(one.at)}::timestamptz, ${one.source}, ${one.id})`;
  const beside =
    key === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`${place} ${isNewer ? Prisma.sql`>` : Prisma.sql`<`} ${of(key)}`;
  const order = isNewer ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const id = Prisma.sql`${spaceId}::uuid`;
  return db().$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT at, 'event' AS source, lpad(number::text, 9, '0') AS id, type, data, actor_id AS "actorId", NULL AS reason, NULL::uuid AS "authorId"
        FROM space_event WHERE space_id = ${id} AND type <> 'stage-moved'
      UNION ALL
      SELECT at, 'stage', stage_change.id::text, CASE WHEN by_clock THEN 'movedByClock' ELSE 'moved' END,
          jsonb_build_object('from', "from", 'to', "to"), actor_id, reason, NULL
        FROM stage_change WHERE space_id = ${id}
      UNION ALL
      SELECT at, 'audit', audit_entry.id::text, action, data, actor_id, NULL, CASE subject_type WHEN 'author' THEN subject_id
          WHEN 'claim' THEN (SELECT author_id FROM author_claim WHERE author_claim.id = subject_id) END
        FROM audit_entry
        WHERE (subject_type = 'space' AND subject_id = ${id})
          OR (subject_type = 'author' AND subject_id IN (SELECT author.id FROM author WHERE space_id = ${id}))
          OR (subject_type = 'claim' AND subject_id IN (
            SELECT author_claim.id FROM author_claim JOIN author ON author.id = author_claim.author_id WHERE space_id = ${id}))
    ) AS entry
    WHERE ${beside}
    ORDER BY at ${order}, source COLLATE "C" ${order}, id COLLATE "C" ${order} LIMIT ${most}`;
}

/** Whom or what a recorded action concerns, by identifier: the author, else the organisation, else the person. */
function aboutOf({ source, data, authorId }: Row): string | null {
  if (source !== 'audit') return null;
  const named = [data.organisationId, data.accountId].find((id) => typeof id === 'string');
  return authorId ?? (named as string | undefined) ?? null;
}

/** What a sentence can say of an entry. */
function valuesOf(data: Record<string, unknown>): ActivityValues {
  const values: ActivityValues = {};
  for (const [name, value] of Object.entries(data))
    if (Array.isArray(value)) {
      const words = value.filter((one) => typeof one === 'string');
      values[name] = words;
      if (words.length < value.length) Object.assign(values, { count: value.length, first: value[0] });
    } else if (['number', 'string', 'boolean'].includes(typeof value))
      values[name] = value as string | number | boolean;
  return values;
}
