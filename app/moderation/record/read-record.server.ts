import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { DECISION_KINDS } from '../decision';
import { canModerate } from '../permissions';
import { type RecordCursor, type RecordFilters, type RecordPage, recordAddress } from './record';
import { decisionsWhere, recordColumns, recordLine } from './record-lines.server';

export const DECISIONS_A_PAGE = 50;

/** What the team of a space decided, newest first; a page of it. Throws `NotFound`, and `Forbidden` for others. */
export async function readRecord(
  actor: Actor,
  slug: string,
  asked: { filters: RecordFilters; cursor: RecordCursor },
  language: string,
): Promise<RecordPage> {
  const space = await readSpaceFrame(actor, slug, language);
  ensure(canModerate(actor, space));
  const { filters, cursor } = asked;
  const where = decisionsWhere(space.id, filters);
  const isNewer = cursor !== null && 'before' in cursor;
  const beside =
    cursor === null ? {} : { number: 'before' in cursor ? { gt: cursor.before } : { lt: cursor.after } };
  const found = await db().decision.findMany({
    where: { AND: [where, beside] },
    orderBy: { number: isNewer ? 'asc' : 'desc' },
    take: DECISIONS_A_PAGE + 1,
    select: recordColumns,
  });
  const rows = found.slice(0, DECISIONS_A_PAGE);
  if (isNewer) rows.reverse();
  const [first, last] = [rows[0]?.number, rows.at(-1)?.number];
  const isThere = async (number: object) =>
    (await db().decision.count({ where: { AND: [where, { number }] } })) > 0;
  const hasNewer = first !== undefined && cursor !== null && (await isThere({ gt: first }));
  const hasOlder = last !== undefined && (await isThere({ lt: last }));
  return {
    space,
    filters,
    found: await db().decision.count({ where }),
    lines: rows.map((row) => recordLine(row, language)),
    newer: hasNewer ? recordAddress(slug, filters, { before: first }) : null,
    older: hasOlder ? recordAddress(slug, filters, { after: last }) : null,
    choices: await readChoices(space, language),
  };
}

async function readChoices(space: SpaceFrame, language: string): Promise<RecordPage['choices']> {
  const of = { where: { spaceId: space.id } };
  const [kinds, reasons, people] = await Promise.all([
    db().decision.groupBy({ by: ['kind'], ...of }),
    db().moderationReason.findMany({
      where: { decisions: { some: { spaceId: space.id } } },
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
      select: { code: true, title: true },
    }),
    db().account.findMany({
      where: { decisions: { some: { spaceId: space.id } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
  ]);
  return {
    kinds: DECISION_KINDS.filter((kind) => kinds.some((one) => one.kind === kind)),
    reasons: reasons.map(({ code, title }) => ({ code, title: inLanguage(title, language) })),
    people,
    hasRules: (await db().decision.count({ where: { spaceId: space.id, actorId: null } })) > 0,
  };
}
