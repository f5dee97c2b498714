import { type Actor, accountOf } from '~/accounts/actor';
import { openingOf } from '~/comments/opening';
import { db, Prisma } from '~/platform/db.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { lapsedBefore } from './claims.server';
import { type QueuePlace, queuePlaceText } from './desk-address';
import {
  AUTHOR_CAUSES,
  type AuthorCause,
  CAUSES,
  type Cause,
  type Queue,
  type QueueFilters,
  type QueueLine,
} from './queue';
import { authorCausesIn, causesFor, ITEMS, passing } from './queue-sql.server';
import { readQueueChoices } from './read-queue-choices.server';

/** Lines of a page of the queue. */
const LINES = 25;
/** Beside an item so many of those before it are shown. */
const BEFORE_ITEM = 3;
const OPENING_CHARACTERS = 110;

/** Which part of the queue: behind a place, before one, or around one, whose item may have left the queue. None: from the beginning. */
type QueueCursor = { after: QueuePlace } | { before: QueuePlace } | { around: QueuePlace } | null;

interface Row {
  key: string;
  rank: number;
  since: Date;
  causes: string[];
  number: number | null;
  who: string | null;
  opening: string | null;
  language: string | null;
  claimed_by: string | null;
  claimed_by_id: string | null;
  claimed_at: Date | null;
}

interface Asked {
  space: Pick<SpaceFrame, 'id'>;
  filters: QueueFilters;
  actor: Actor;
  now: Date;
}

/** A page of a space's queue for its team, in order of urgency and then of waiting, and what the whole queue holds; the caller has asked who may see it. */
export async function readQueue(
  actor: Actor,
  space: SpaceFrame,
  filters: QueueFilters,
  cursor: QueueCursor,
  language: string,
  now: Date = new Date(),
): Promise<Queue> {
  const asked = { space, filters, actor, now };
  const [{ rows, earlier, later }, counts, found, choices] = await Promise.all([
    pageAt(asked, cursor),
    countCauses(actor, space.id),
    countFound(asked),
    readQueueChoices(space, language),
  ]);
  return {
    lines: rows.map((row) => lineOf(row, accountOf(actor), dayIn(space.timeZone, now))),
    filters,
    counts,
    found,
    earlier: earlier && queuePlaceText(earlier),
    later: later && queuePlaceText(later),
    choices,
  };
}

async function pageAt(asked: Asked, cursor: QueueCursor) {
  if (cursor && 'around' in cursor) {
    const before = (await rowsBeside(asked, { before: cursor.around }, BEFORE_ITEM + 1)).reverse();
    const from = await rowsBeside(asked, { from: cursor.around }, LINES + 1);
    const shown = [...before.slice(-BEFORE_ITEM), ...from.slice(0, LINES)];
    return {
      rows: shown,
      earlier: before.length > BEFORE_ITEM ? (shown[0] ?? null) : null,
      later: from.length > LINES ? (shown.at(-1) ?? null) : null,
    };
  }
  const isBackwards = cursor !== null && 'before' in cursor;
  const found = await rowsBeside(asked, cursor, LINES + 1);
  const rows = isBackwards ? found.slice(0, LINES).reverse() : found.slice(0, LINES);
  const hasMore = found.length > LINES;
  return {
    rows,
    earlier: (isBackwards ? hasMore : cursor !== null) ? (rows[0] ?? null) : null,
    later: isBackwards || hasMore ? (rows.at(-1) ?? null) : null,
  };
}

type Beside = { after: QueuePlace } | { before: QueuePlace } | { from: QueuePlace } | null;

function besideOf(beside: Beside): Prisma.Sql {
  if (beside === null) return Prisma.sql`TRUE`;
  const here = Prisma.sql`(item.rank, item.since, item.key COLLATE "C")`;
  const at = ({ rank, since, key }: QueuePlace) => Prisma.sql`(${rank}::int, ${since}::timestamptz, ${key})`;
  if ('after' in beside) return Prisma.sql`${here} > ${at(beside.after)}`;
  return 'from' in beside
    ? Prisma.sql`${here} >= ${at(beside.from)}`
    : Prisma.sql`${here} < ${at(beside.before)}`;
}

const sourceOf = ({ filters, space, actor }: Asked): Prisma.Sql =>
  filters.waits === 'author'
    ? authorCausesIn(space.id)
    : causesFor(actor, [space.id], filters.waits ?? 'team');

/** Items with their comments and claims that pass the filters; `item`, `comment` and `claim` can be asked for. */
const found = ({ filters, space, actor, now }: Asked): Prisma.Sql => Prisma.sql`
  item LEFT JOIN comment ON comment.id = item.comment_id
  LEFT JOIN queue_claim AS claim ON claim.space_id = ${space.id}::uuid AND claim.item = item.key
    AND claim.claimed_at > ${lapsedBefore(now)}
  WHERE ${passing(filters, accountOf(actor))}`;

/** The text is looked up of those that are shown only. */
async function rowsBeside(asked: Asked, beside: Beside, limit: number): Promise<Row[]> {
  const order =
    beside && 'before' in beside
      ? Prisma.sql`item.rank DESC, item.since DESC, item.key COLLATE "C" DESC`
      : Prisma.sql`item.rank, item.since, item.key COLLATE "C"`;
  return db().$queryRaw<Row[]>`
    WITH cause AS (${sourceOf(asked)}), item AS (${ITEMS}),
    page AS (
      SELECT item.*, comment.number, comment.author_name, comment.language,
        claim.account_id AS claimed_by_id, claim.claimed_at
      FROM ${found(asked)} AND ${besideOf(beside)} ORDER BY ${order} LIMIT ${limit}::int
    )
    SELECT item.key, item.rank, item.since, item.causes, item.number, item.language, item.claimed_by_id, item.claimed_at,
      claimer.name AS claimed_by,
      coalesce(asking.name,
        (SELECT name_as_printed FROM voice WHERE voice.comment_id = item.comment_id ORDER BY position LIMIT 1),
        item.author_name) AS who,
      coalesce(organisation.name,
        (SELECT left(text, 400) FROM comment_revision AS revision
          WHERE revision.comment_id = item.comment_id
            AND (revision.status = 'stands' OR revision.status = 'held' AND 'heldEdit' = ANY(item.causes))
          ORDER BY (revision.status = 'held') DESC, revision.number DESC LIMIT 1)) AS opening
    FROM page AS item
    LEFT JOIN account AS claimer ON claimer.id = item.claimed_by_id
    LEFT JOIN membership ON item.key = 'member-' || membership.id
    LEFT JOIN account AS asking ON asking.id = membership.account_id
    LEFT JOIN organisation ON organisation.id = membership.organisation_id
    ORDER BY ${order}`;
}

/** How many items pass the filters. */
export async function countFound(asked: Asked): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    WITH cause AS (${sourceOf(asked)}), item AS (${ITEMS}) SELECT count(*)::int AS count FROM ${found(asked)}`;
  return row?.count ?? 0;
}

async function countCauses(actor: Actor, spaceId: string): Promise<Queue['counts']> {
  const rows = await db().$queryRaw<{ cause: string | null; count: number }[]>`
    WITH cause AS (${causesFor(actor, [spaceId])})
    SELECT cause, count(DISTINCT key)::int AS count FROM cause GROUP BY ROLLUP (cause)
    UNION ALL
    SELECT 'waitingForOthers', count(DISTINCT key)::int FROM (${causesFor(actor, [spaceId], 'others')}) AS waiting
    UNION ALL
    SELECT 'waitingForAuthor', count(DISTINCT key)::int FROM (${authorCausesIn(spaceId)}) AS waiting`;
  const countOf = (cause: string | null) => rows.find((row) => row.cause === cause)?.count ?? 0;
  const byCause = Object.fromEntries(CAUSES.map((cause) => [cause, countOf(cause)])) as Record<Cause, number>;
  return {
    ...byCause,
    all: countOf(null),
    waitingForOthers: countOf('waitingForOthers'),
    waitingForAuthor: countOf('waitingForAuthor'),
  };
}

/** How much waits for the actor in each of some spaces, by id; a space where nothing does is left out. */
export async function countWaiting(actor: Actor, spaceIds: string[]): Promise<Map<string, number>> {
  if (spaceIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ space_id: string; count: number }[]>`
    WITH cause AS (${causesFor(actor, spaceIds)})
    SELECT space_id, count(DISTINCT key)::int AS count FROM cause GROUP BY space_id`;
  return new Map(rows.map((row) => [row.space_id, row.count]));
}

/** Where an item stands, and whom it waits for (the actor, others of the team, its author); null: it does not wait (any more). */
export async function findInQueue(
  actor: Actor,
  spaceId: string,
  key: string,
): Promise<(QueuePlace & { causes: (Cause | AuthorCause)[]; waits: QueueFilters['waits'] }) | null> {
  for (const waits of [undefined, 'others', 'author'] as const) {
    const source = waits === 'author' ? authorCausesIn(spaceId) : causesFor(actor, [spaceId], waits);
    const [row] = await db().$queryRaw<Pick<Row, 'rank' | 'since' | 'causes'>[]>`
      WITH cause AS (${source}), item AS (${ITEMS}) SELECT rank, since, causes FROM item WHERE key = ${key}`;
    if (row) return { rank: row.rank, since: row.since, key, causes: inOrder(row.causes), waits };
  }
  return null;
}

/** The first item behind a place, else the first of all, that nobody else works on, that the actor may decide on, and that is not the one just left; null: there is none. */
export async function findNext(
  actor: Actor,
  space: Pick<SpaceFrame, 'id'>,
  filters: QueueFilters,
  from: { key: string | null; place: QueuePlace | null },
  now: Date = new Date(),
): Promise<string | null> {
  const asked: Asked = { space, filters, actor, now };
  const behindFirst = from.place ? Prisma.sql`${besideOf({ after: from.place })} DESC,` : Prisma.empty;
  const [row] = await db().$queryRaw<{ key: string }[]>`
    WITH cause AS (${sourceOf(asked)}), item AS (${ITEMS})
    SELECT item.key FROM ${found(asked)}
      AND item.key IS DISTINCT FROM ${from.key}::text
      AND (claim.account_id IS NULL OR claim.account_id IS NOT DISTINCT FROM ${accountOf(actor)}::uuid)
    ORDER BY ${behindFirst} item.rank, item.since, item.key COLLATE "C" LIMIT 1`;
  return row?.key ?? null;
}

const inOrder = (causes: string[]): (Cause | AuthorCause)[] =>
  [...CAUSES, ...AUTHOR_CAUSES].filter((cause) => causes.includes(cause));

/** Tells of a time whether it is of the same day. */
function dayIn(timeZone: string, now: Date): (at: Date) => boolean {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  return (at) => day.format(at) === day.format(now);
}

function lineOf(row: Row, accountId: string | null, isToday: (at: Date) => boolean): QueueLine {
  return {
    key: row.key,
    causes: inOrder(row.causes),
    since: row.since.toISOString(),
    isSinceToday: isToday(row.since),
    number: row.number,
    who: row.who,
    opening: { text: openingOf(row.opening ?? '', OPENING_CHARACTERS), language: row.language },
    claim:
      row.claimed_by === null || row.claimed_at === null
        ? null
        : {
            name: row.claimed_by,
            isMine: row.claimed_by_id === accountId,
            since: row.claimed_at.toISOString(),
          },
  };
}
