import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { makeLive } from '~/server/live/answer-live';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeQuestion, makeSpace } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';

useDatabase();
const one = useServedApp({ sample: false });
const other = useServedApp({ sample: false });

/** A page that is open: what it was told so far, by number. */
class OpenPage {
  readonly numbers: number[] = [];
  text = '';
  status = 0;
  isEnded = false;
  readonly #aborting = new AbortController();

  async open(url: string, cookie = ''): Promise<this> {
    const answer = await fetch(url, {
      signal: this.#aborting.signal,
      headers: cookie ? { Cookie: cookie } : {},
    });
    this.status = answer.status;
    void this.#read(answer).catch(() => undefined);
    return this;
  }

  async #read(answer: Response): Promise<void> {
    const body = answer.body as unknown as AsyncIterable<Uint8Array>;
    for await (const chunk of body) {
      this.text += Buffer.from(chunk).toString();
      this.numbers.splice(0);
      for (const [, data] of this.text.matchAll(/^data: (.*)$/gm))
        this.numbers.push(
          ...(JSON.parse(data as string) as { number: number }[]).map(({ number }) => number),
        );
    }
    this.isEnded = true;
  }

  close(): void {
    this.#aborting.abort();
  }
}

const pages: OpenPage[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});
async function openPage(at: typeof one, slug: string, query: string, cookie = ''): Promise<OpenPage> {
  const page = await new OpenPage().open(at.address(`/spaces/${slug}/live?${query}`), cookie);
  pages.push(page);
  return page;
}

const revisionOf = async (id: string) => (await db().space.findUniqueOrThrow({ where: { id } })).revision;
const told = (page: OpenPage, numbers: number[]) =>
  expect.poll(() => page.numbers, { timeout: 8_000, interval: 20 }).toEqual(numbers);
/** Long enough for news that should not come. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 700));

/** Ends the connections on which instances listen; returns how many there were. */
async function cutListeners(): Promise<number> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'plenary live' AND datname = current_database()`;
  return rows.length;
}

describe('a page that is open', () => {
  let space: { id: string; slug: string };
  let questionId: string;
  let since: number;
  beforeAll(async () => {
    space = await makeSpace();
    questionId = await makeQuestion(space.id);
    await makeComments(space.id, [{ questionId }]);
    since = await revisionOf(space.id);
  });

  test('hears of a new comment within a second or so, on whichever server it is open, once', async () => {
    const here = await openPage(one, space.slug, `question=1&since=${since}`);
    const there = await openPage(other, space.slug, `question=1&since=${since}`);
    await expect.poll(async () => (await listeners()).length).toBe(2);
    const began = Date.now();
    await makeComments(space.id, [{ questionId }]);
    await told(here, [2]);
    await told(there, [2]);
    expect(Date.now() - began).toBeLessThan(3_000);
    await makeComments(space.id, [{ questionId }, { questionId }]);
    await told(there, [2, 3, 4]);
    expect(await listeners()).toHaveLength(2);
  });

  test('hears of what came between its making and its asking, and after a break from where it was', async () => {
    await told(await openPage(one, space.slug, `question=1&since=${since}`), [2, 3, 4]);
    await told(await openPage(one, space.slug, `question=1&since=${await revisionOf(space.id)}`), []);
  });

  test('hears only of its own question, paragraph or thread, and of nothing that is not public', async () => {
    const now = await revisionOf(space.id);
    const outside = await openPage(one, space.slug, `outside&since=${now}`);
    const all = await openPage(one, space.slug, `since=${now}`);
    const question = await openPage(one, space.slug, `question=1&since=${now}`);
    const [parentRef] = await makeComments(space.id, [{ externalRef: 'parent' }]);
    const parent = await db().comment.findFirstOrThrow({ where: { externalRef: 'parent' } });
    const thread = await openPage(
      one,
      space.slug,
      `comment=${parent.number}&since=${await revisionOf(space.id)}`,
    );
    await makeComments(space.id, [
      { questionId, status: 'pending' },
      { questionId, status: 'hidden' },
      { parentRef },
      { questionId },
    ]);
    await told(all, [5, 8, 9]);
    await told(outside, [5, 8]);
    await told(question, [9]);
    await told(thread, [8]);
    await aMoment();
    expect([all, outside, question, thread].map((page) => page.numbers.length)).toEqual([3, 2, 1, 1]);
  });

  test('hears again after the connection to the database was cut, also of what it missed', async () => {
    const page = await openPage(one, space.slug, `question=1&since=${await revisionOf(space.id)}`);
    await expect.poll(async () => (await listeners()).length).toBeGreaterThan(0);
    expect(await cutListeners()).toBeGreaterThan(0);
    await makeComments(space.id, [{ questionId }]);
    await told(page, [10]);
    await expect.poll(async () => (await listeners()).length, { timeout: 8_000 }).toBe(2);
    await makeComments(space.id, [{ questionId }]);
    await told(page, [10, 11]);
    expect(page.isEnded).toBe(false);
  });
});

const listeners = () => db().$queryRaw<unknown[]>`
  SELECT pid FROM pg_stat_activity WHERE application_name = 'plenary live' AND datname = current_database()`;

describe('who may not read a space', () => {
  test('is told nothing of it, and is let go when it is no longer theirs', async () => {
    const { id, slug } = await makeSpace({ visibility: 'invited' });
    const { id: accountId } = await makeAccount({ invitedTo: [id] });
    const stranger = await makeAccount();
    const cookie = await cookieOf(accountId);
    const since = await revisionOf(id);
    expect((await openPage(one, slug, `since=${since}`)).status).toBe(401);
    expect((await openPage(one, slug, `since=${since}`, await cookieOf(stranger.id))).status).toBe(404);
    expect((await openPage(one, 'no-such-space', 'since=0')).status).toBe(404);
    const guest = await openPage(one, slug, `since=${since}`, cookie);
    await makeComments(id, [{}]);
    await told(guest, [1]);
    await db().session.deleteMany({ where: { accountId } });
    await makeComments(id, [{}]);
    await expect.poll(() => guest.isEnded, { timeout: 5_000 }).toBe(true);
    expect(guest.numbers).toEqual([1]);
  });

  test.each(['since=1&question=abc', 'since=-1', 'question=1', 'since=99999999999', 'since=1&priority='])(
    'as one who asks for nothing that there is (%s) is refused',
    async (query) => {
      const { slug } = await makeSpace();
      expect((await openPage(one, slug, query)).status).toBe(400);
    },
  );
});

describe('an answer that never ends', () => {
  test('is kept by nobody, and comes as events', async () => {
    const { slug } = await makeSpace();
    const aborting = new AbortController();
    const answer = await fetch(one.address(`/spaces/${slug}/live?since=0`), {
      signal: aborting.signal,
      headers: { 'Accept-Encoding': 'gzip, br' },
    });
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([
      200,
      'no-store',
      'text/event-stream; charset=utf-8',
    ]);
    expect(answer.headers.get('content-encoding')).toBeNull();
    aborting.abort();
  });

  test('is given to so many pages at one address, and to so many in all; others are told when to come back', async () => {
    const { default: express } = await import('express');
    const { readEnv } = await import('~/platform/env.server');
    const { anonymous } = await import('~/accounts/actor');
    const { slug } = await makeSpace();
    const live = makeLive(readEnv({}), { perAddress: 2, inAll: 3 });
    const app = express().set('trust proxy', 1);
    app.use((_request, response, next) => {
      response.locals.visit = { actor: anonymous, sessionId: null };
      next();
    });
    app.get(/^\/spaces\/([^/]+)\/live$/, live.answer);
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const openFrom = async (address: string) => {
      const aborting = new AbortController();
      const answer = await fetch(`http://127.0.0.1:${port}/spaces/${slug}/live?since=0`, {
        signal: aborting.signal,
        headers: { 'X-Forwarded-For': address },
      });
      return { answer, close: () => aborting.abort() };
    };
    const first = await openFrom('198.51.100.1');
    expect((await openFrom('198.51.100.1')).answer.status).toBe(200);
    const third = await openFrom('198.51.100.1');
    expect([third.answer.status, third.answer.headers.get('retry-after')]).toEqual([503, '60']);
    expect((await openFrom('198.51.100.2')).answer.status).toBe(200);
    expect((await openFrom('198.51.100.3')).answer.status).toBe(503);
    first.close();
    await expect.poll(async () => (await openFrom('198.51.100.1')).answer.status).toBe(200);
    await live.close();
    await new Promise((resolve) => server.close(resolve));
  });
});
