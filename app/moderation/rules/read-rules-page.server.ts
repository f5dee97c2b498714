import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { RestrictionKind } from '../comment-state';
import { canEditScreening } from '../permissions';
import { TOGETHER_MOST } from '../together';
import type { RuleChanges, RuleName, SpaceRules } from './rules';
import { loadRules, markOfRules } from './space-rules.server';

/** The rules of a space as its team sees and changes them. */
export interface RulesPage {
  space: SpaceFrame;
  rules: SpaceRules;
  mark: string;
  /** Names of the organisations that the rules name by slug. */
  organisations: { slug: string; name: string }[];
  /** Comments that wait for nothing but that everything was looked at first, oldest first, though it no longer is; as many as can be decided on at once. */
  waitingOnly: { count: number; numbers: number[] };
  /** People whom a decision of the team keeps an eye on, or from writing. */
  people: {
    name: string;
    kind: RestrictionKind;
    /** ISO, of a pause. */
    until: string | null;
    /** The decision's number. */
    decision: number;
  }[];
  /** Newest first. */
  history: { number: number; at: string; who: string | null; rules: RuleName[]; changes: RuleChanges }[];
}

const HISTORY_MOST = 30;

/** Reads the page of a space's rules, for its team. Throws `NotFound`, and `Forbidden` for others. */
export async function readRulesPage(actor: Actor, slug: string, language: string): Promise<RulesPage> {
  const space = await readSpaceFrame(actor, slug, language);
  ensure(canEditScreening(actor, space));
  const rules = await loadRules(db(), space.id);
  return {
    space,
    rules,
    mark: markOfRules(rules),
    organisations: await db().organisation.findMany({
      where: { slug: { in: rules.organisations } },
      orderBy: { name: 'asc' },
      select: { slug: true, name: true },
    }),
    waitingOnly: rules.moderation === 'after' ? await readWaitingOnly(space.id) : { count: 0, numbers: [] },
    people: await readPeople(space.id),
    history: await readHistory(space.id),
  };
}

async function readWaitingOnly(spaceId: string): Promise<RulesPage['waitingOnly']> {
  const where = {
    spaceId,
    status: 'pending' as const,
    holds: { some: {}, every: { reason: 'moderation' } },
  };
  const rows = await db().comment.findMany({
    where,
    orderBy: { number: 'asc' },
    take: TOGETHER_MOST,
    select: { number: true },
  });
  return { count: await db().comment.count({ where }), numbers: rows.map(({ number }) => number) };
}

async function readPeople(spaceId: string): Promise<RulesPage['people']> {
  const rows = await db().restriction.findMany({
    where: { spaceId },
    orderBy: [{ account: { name: 'asc' } }, { accountId: 'asc' }],
    select: {
      kind: true,
      until: true,
      account: { select: { name: true } },
      decision: { select: { number: true } },
    },
  });
  return rows.map(({ kind, until, account, decision }) => ({
    name: account.name,
    kind,
    until: until?.toISOString() ?? null,
    decision: decision.number,
  }));
}

async function readHistory(spaceId: string): Promise<RulesPage['history']> {
  const rows = await db().spaceEvent.findMany({
    where: { spaceId, type: 'rules-changed' },
    orderBy: { number: 'desc' },
    take: HISTORY_MOST,
    select: { number: true, at: true, actorId: true, data: true },
  });
  const people = await db().account.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  });
  return rows.map(({ number, at, actorId, data }) => ({
    number,
    at: at.toISOString(),
    who: actorId === null ? null : (people.find(({ id }) => id === actorId)?.name ?? ''),
    ...(data as unknown as { rules: RuleName[]; changes: RuleChanges }),
  }));
}
