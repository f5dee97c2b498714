import { beforeEach, describe, expect, test } from 'vitest';
import { operator, type Person } from '~/accounts/actor';
import {
  CLAIM_MINUTES,
  claimItem,
  ensureUnclaimed,
  findClaim,
  releaseItem,
  takeItem,
} from '~/moderation/desk/claims.server';
import type { Clock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';

useDatabase();

let space: { id: string; slug: string };
let ana: Person;
let ben: Person;
beforeEach(async () => {
  space = await makeSpace();
  ({ person: ana } = await makeAccount({ moderates: [space.id], name: 'Ana Moderator' }));
  ({ person: ben } = await makeAccount({ moderates: [space.id], name: 'Ben Moderator' }));
});

const NOON = Date.parse('2026-11-02T12:00:00Z');
const at = (minutes: number): Clock => ({ now: () => new Date(NOON + minutes * 60_000), newId: () => '' });
const item = 'comment-1';
const claim = (person: Person, minutes: number, what = item) =>
  inTransaction((tx) => claimItem(tx, at(minutes), person, { slug: space.slug, item: what }));
const take = (person: Person, minutes: number) =>
  inTransaction((tx) => takeItem(tx, at(minutes), person, { slug: space.slug, item }));
const release = (person: Person) =>
  inTransaction((tx) => releaseItem(tx, at(0), person, { slug: space.slug, item }));
const ensureFree = (person: Person, minutes: number) =>
  inTransaction((tx) => ensureUnclaimed(tx, at(minutes), person, space.id, item));

describe('who opens an item', () => {
  test('has it for ten minutes, and the second is told who works on it and since when', async () => {
    await claim(ana, 0);
    expect(await claim(ben, 4)).toMatchObject({ name: 'Ana Moderator', isMine: false });
    await expect(ensureFree(ben, 4)).rejects.toThrow(Conflict);
    await expect(ensureFree(ben, 4)).rejects.toThrow('Ana Moderator has been working on this for 4 minutes');
    await expect(ensureFree(ana, 4)).resolves.toBeUndefined();
  });

  test('who opens it again has it for longer; who leaves it alone loses it by the clock', async () => {
    await claim(ana, 0);
    await claim(ana, 8);
    expect(await claim(ben, CLAIM_MINUTES + 1)).toMatchObject({ isMine: false });
    expect(await claim(ben, 8 + CLAIM_MINUTES)).toMatchObject({ name: 'Ben Moderator', isMine: true });
    await expect(ensureFree(ana, 8 + CLAIM_MINUTES)).rejects.toThrow('Ben Moderator');
  });

  test('leaves to others what they had open before', async () => {
    await claim(ana, 0);
    await claim(ana, 1, 'comment-2');
    expect(await claim(ben, 2)).toMatchObject({ isMine: true });
    expect(await claim(ben, 2, 'comment-2')).toMatchObject({ isMine: false });
  });

  test('of two who open it at the same moment one has it, and both are told the same', async () => {
    const claims = await Promise.all([claim(ana, 0), claim(ben, 0)]);
    expect(claims.map((one) => one?.isMine).sort()).toEqual([false, true]);
    expect(new Set(claims.map((one) => one?.name)).size).toBe(1);
  });

  test('can be taken over from; then the first is refused', async () => {
    await claim(ana, 0);
    await take(ben, 1);
    await expect(ensureFree(ana, 2)).rejects.toThrow('Ben Moderator has been working on this for a minute');
    await expect(ensureFree(ben, 2)).resolves.toBeUndefined();
  });

  test('can leave it to others, and nobody else can do that for them', async () => {
    await claim(ana, 0);
    await release(ben);
    expect(await findClaim(db(), at(1).now(), ben, space.id, item)).toMatchObject({ isMine: false });
    await release(ana);
    expect(await findClaim(db(), at(1).now(), ben, space.id, item)).toBe(null);
  });
});

test('only the team works on a queue; an item that cannot be is none, and the command line claims nothing', async () => {
  const { person: rosa } = await makeAccount();
  await expect(claim(rosa, 0)).rejects.toThrow(Forbidden);
  await expect(take(rosa, 0)).rejects.toThrow(Forbidden);
  await expect(release(rosa)).rejects.toThrow(Forbidden);
  for (const none of ['comment-0', 'comment-', 'thing-1', '', 'member-1'])
    await expect(claim(ana, 0, none)).rejects.toThrow(NotFound);
  await inTransaction((tx) => claimItem(tx, at(0), operator, { slug: space.slug, item }));
  expect(await db().queueClaim.count({ where: { spaceId: space.id } })).toBe(0);
});
