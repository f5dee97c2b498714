import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { lookFirst, postAs } from '../../support/moderated';
import { useServedApp } from '../../support/served-app';
import { cookieOf } from '../../support/signed-in';

useDatabase();
const { address } = useServedApp({ sample: false });

interface Seat {
  accountId: string;
  cookie: string;
}
let space: { id: string; slug: string };
let ana: Seat;
let ben: Seat;
let item: string;

const seat = async (name: string): Promise<Seat> => {
  const { id } = await makeAccount({ name, moderates: [space.id] });
  return { accountId: id, cookie: await cookieOf(id) };
};
beforeEach(async () => {
  space = await makeSpace();
  const { person: rosa } = await makeAccount();
  await lookFirst(space.id, 'before');
  item = `/desk/spaces/${space.slug}/moderation/items/comment-${await postAs(rosa, space)}`;
  ana = await seat('Ana Moderator');
  ben = await seat('Ben Moderator');
});

const ask = async (path: string, { cookie }: Seat, init: RequestInit = {}) => {
  const answer = await fetch(address(path), {
    redirect: 'manual',
    ...init,
    headers: { Cookie: cookie, Origin: 'https://plenary.example', ...init.headers },
  });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('Location') };
};
const press = (path: string, who: Seat) =>
  ask(path, who, { method: 'POST', body: new URLSearchParams({ pressed: 'yes' }) });
const claims = () =>
  db().queueClaim.findMany({ where: { spaceId: space.id }, select: { item: true, accountId: true } });

/** One press approves it. */
const APPROVES = /action="[^"]*\/items\/comment-1\/approve/;

describe('opening an item', () => {
  test('claims it: the second moderator sees who works on it, and is offered no form until they take it over', async () => {
    expect((await ask(item, ana)).html).toMatch(APPROVES);
    const second = await ask(item, ben);
    expect(second.html).toContain('Ana Moderator is working on this, since');
    expect(second.html).not.toMatch(APPROVES);
    const taken = await press(`${item}/take`, ben);
    expect([taken.status, taken.location]).toEqual([303, item]);
    expect((await ask(item, ben)).html).toMatch(APPROVES);
    expect((await ask(item, ana)).html).toContain('Ben Moderator is working on this, since');
  });

  test('says in the list of others who works on what', async () => {
    await ask(item, ana);
    const queue = `/desk/spaces/${space.slug}/moderation`;
    expect((await ask(queue, ben)).html).toContain('Ana Moderator works on it');
    expect((await ask(queue, ana)).html).toContain('You work on it');
    expect((await ask(`${queue}?claim=unclaimed`, ben)).html).toContain('Nothing that waits passes');
  });

  test('by a browser that fetches it before anybody asked claims nothing', async () => {
    const answer = await ask(item, ana, { headers: { 'Sec-Purpose': 'prefetch;prerender' } });
    expect(answer.status).toBe(200);
    expect(await claims()).toEqual([]);
  });

  test('and leaving it, or going on to the next, leaves it to others', async () => {
    await ask(item, ana);
    expect(await claims()).toEqual([{ item: 'comment-1', accountId: ana.accountId }]);
    const left = await press(`${item}/release`, ana);
    expect(left.location).toBe(`/desk/spaces/${space.slug}/moderation`);
    expect(await claims()).toEqual([]);
    await ask(item, ana);
    const next = await ask(`/desk/spaces/${space.slug}/moderation/next?after=comment-1`, ana);
    expect(next.status).toBe(200);
    expect(next.html).toContain('1 item still waits');
    expect(await claims()).toEqual([]);
  });

  test('brings the script of its keys, and no other page of the desk may run it', async () => {
    const policyOf = async (path: string) =>
      (await fetch(address(path), { headers: { Cookie: ana.cookie } })).headers.get(
        'Content-Security-Policy',
      );
    expect(await policyOf(item)).toContain("script-src 'self'");
    expect(await policyOf(`${item}/hide`)).toContain("script-src 'self'");
    expect(await policyOf(`/desk/spaces/${space.slug}/activity`)).not.toContain("script-src 'self'");
    expect((await ask('/moderate.js', ana)).status).toBe(200);
  });
});
