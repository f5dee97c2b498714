import { type Actor, accountOf } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { DecisionKind } from '../decision';
import { itemOf } from '../moderation-address';
import { canModerate } from '../permissions';
import { filtersIn, itemPageAddress, queuePlaceOf, searchOf } from './desk-address';
import type { DecidedView } from './item-view';
import { readDecided } from './read-decided.server';
import { countFound, findNext } from './read-queue.server';

/** Decisions of one kind. */
export interface Done {
  kind: DecisionKind;
  count: number;
}

/** What stands where no next item is. */
export interface End {
  space: SpaceFrame;
  /** Filters, as the query of an address. */
  search: string;
  /** Items that pass the filters all the same: others work on them, or they were just left. */
  left: number;
  /** In the reader's whole queue. */
  all: number;
  /** What others of the team decide on. */
  others: number;
  today: { mine: Done[]; team: Done[] };
  decided: DecidedView | null;
}

/**
 * Where a moderator goes on: the address of the next item that nobody else works on, behind the place that the query names (`at`), else from the
 * beginning; or, where there is none, what was done today. `after` is the item that is left. Throws `NotFound`, `Forbidden`.
 */
export async function readNext(
  actor: Actor,
  { slug, search }: { slug: string; search: string },
  language: string,
  now: Date = new Date(),
): Promise<{ after: string | null; next: string | null; end: End }> {
  const space = await readSpaceFrame(actor, slug, language);
  ensure(canModerate(actor, space));
  const query = new URLSearchParams(search);
  const after = itemOf(query.get('after') ?? undefined) ? query.get('after') : null;
  const filters = filtersIn(search);
  const key = await findNext(
    actor,
    space,
    filters,
    { key: after, place: queuePlaceOf(query.get('at')) },
    now,
  );
  const done = { decided: query.get('decided'), together: query.get('together') };
  const next = key === null ? null : itemPageAddress(slug, key, searchOf(filters, done));
  const [left, all, others, today, decided] = await Promise.all([
    countFound({ space, filters, actor, now }),
    countFound({ space, filters: {}, actor, now }),
    countFound({ space, filters: { waits: 'others' }, actor, now }),
    readDoneToday(actor, space, now),
    readDecided(space.id, search),
  ]);
  return { after, next, end: { space, search: searchOf(filters), left, all, others, today, decided } };
}

/** Today is the day of the space. */
async function readDoneToday(actor: Actor, space: SpaceFrame, now: Date): Promise<End['today']> {
  const rows = await db().$queryRaw<{ kind: string; mine: number; team: number }[]>`
    SELECT kind, count(*)::int AS team,
      count(*) FILTER (WHERE actor_id = ${accountOf(actor)}::uuid)::int AS mine
    FROM decision
    WHERE space_id = ${space.id}::uuid AND actor_id IS NOT NULL
      AND at >= date_trunc('day', ${now}::timestamptz, ${space.timeZone})
    GROUP BY kind ORDER BY team DESC, kind`;
  const done = (of: 'mine' | 'team') =>
    rows.filter((row) => row[of] > 0).map((row) => ({ kind: row.kind as DecisionKind, count: row[of] }));
  return { mine: done('mine'), team: done('team') };
}
