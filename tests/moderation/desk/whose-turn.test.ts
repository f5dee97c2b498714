import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Person } from '~/accounts/actor';
import { filtersIn } from '~/moderation/desk/desk-address';
import type { QueueFilters } from '~/moderation/desk/queue';
import { countWaiting, findNext, readQueue } from '~/moderation/desk/read-queue.server';
import { contestDecision } from '~/moderation/own-decisions/contest-decision.server';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeMembership, makeOrganisation, makeSpace } from '../../support/factories';
import { decideAs, lookFirst, postAs, postWithHeldEdit } from '../../support/moderated';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let ana: Person;
let ben: Person;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: ana } = await makeAccount({ moderates: [space.id], name: 'Ana Moderator' }));
  ({ person: ben } = await makeAccount({ moderates: [space.id], name: 'Ben Moderator' }));
});

const queueOf = async (actor: Actor, filters: QueueFilters = {}, now?: Date) =>
  readQueue(actor, await readSpaceFrame(actor, space.slug, 'en'), filters, null, 'en', now);
const keysOf = async (actor: Actor, filters: QueueFilters = {}) =>
  (await queueOf(actor, filters)).lines.map(({ key }) => key);
const next = (actor: Actor) => findNext(actor, space, {}, { key: null, place: null });
const held = async (who: Person, text?: string) => {
  await lookFirst(space.id, 'before');
  const number = await postAs(who, space, text);
  await lookFirst(space.id, 'after');
  return number;
};

describe('what somebody cannot decide on', () => {
  test('their own comment is neither in their list nor in their counts, and "next" never leads to it', async () => {
    const own = `comment-${await postAs(ana, space)}`;
    await db().comment.updateMany({ where: { spaceId: space.id }, data: { status: 'pending' } });
    expect(await keysOf(ana)).toEqual([]);
    expect((await queueOf(ana)).counts).toMatchObject({ all: 0, held: 0, waitingForOthers: 1 });
    expect(await next(ana)).toBe(null);
    expect((await countWaiting(ana, [space.id])).get(space.id)).toBe(undefined);
    expect(await keysOf(ana, { waits: 'others' })).toEqual([own]);
    // It waits for everybody else.
    expect(await keysOf(ben)).toEqual([own]);
    expect((await queueOf(ben)).counts).toMatchObject({ all: 1, waitingForOthers: 0 });
    expect(await next(ben)).toBe(own);
  });

  test('a contest of their own decision waits for another of the team', async () => {
    const { id } = await decideAs(ana, space.slug, await postAs(rosa, space), 'hide');
    await perform(contestDecision, rosa, { id, text: 'It is no insult.' });
    expect(await keysOf(ana)).toEqual([]);
    expect(await keysOf(ana, { waits: 'others' })).toEqual(['contest-1']);
    expect(await keysOf(ben)).toEqual(['contest-1']);
  });

  test('who speaks for an organisation is decided by the secretariat and by those who speak for it', async () => {
    const organisation = await makeOrganisation({ name: 'Union of Harbours' });
    await postAs(rosa, space);
    const key = `member-${await makeMembership(rosa.accountId, organisation)}`;
    const { person: officer } = await makeAccount({ role: 'secretariat' });
    expect(await keysOf(ana)).toEqual([]);
    expect((await queueOf(ana)).counts.waitingForOthers).toBe(1);
    expect(await keysOf(officer)).toEqual([key]);
    const { id } = await db()
      .membership.findFirstOrThrow({ select: { organisation: true } })
      .then((row) => row.organisation);
    expect(await keysOf({ ...ana, represents: [id] })).toEqual([key]);
  });
});

describe('a suggested edit', () => {
  test('of a comment that is not public yet waits for its author, not for the team', async () => {
    const number = await held(rosa);
    expect(await keysOf(ana)).toEqual([`comment-${number}`]);
    await decideAs(ana, space.slug, number, 'suggest', {
      text: 'Other words that a moderator would rather read here.',
    });
    expect(await keysOf(ana)).toEqual([]);
    expect((await queueOf(ana)).counts).toMatchObject({ all: 0, waitingForAuthor: 1 });
    expect(await countWaiting(ana, [space.id])).toEqual(new Map());
    expect(await keysOf(ana, { waits: 'author' })).toEqual([`comment-${number}`]);
  });
});

describe('a line of the queue', () => {
  test('of a held change begins with the new words', async () => {
    await postWithHeldEdit(rosa, space);
    const { text } = await db().commentRevision.findFirstOrThrow({ where: { status: 'held' } });
    const [line] = (await queueOf(ana)).lines;
    expect(line?.opening.text.slice(0, 40)).toBe(text.slice(0, 40));
    const stands = await db().commentRevision.findFirstOrThrow({ where: { status: 'stands' } });
    expect(text.slice(0, 40)).not.toBe(stands.text.slice(0, 40));
  });

  test('knows what waits since today, by the clock of the space', async () => {
    await held(rosa);
    const day = 86_400_000;
    expect((await queueOf(ana)).lines[0]?.isSinceToday).toBe(true);
    expect((await queueOf(ana, {}, new Date(Date.now() + day))).lines[0]?.isSinceToday).toBe(false);
  });
});

test('an address names whose turn is shown; anything else is the reader’s own queue', () => {
  expect(filtersIn('?waits=others').waits).toBe('others');
  expect(filtersIn('?waits=author').waits).toBe('author');
  expect(filtersIn('?waits=everybody').waits).toBe(undefined);
});
