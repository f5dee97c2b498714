import { createHash, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Person } from '~/accounts/actor';
import { queuePlaceOf } from '~/moderation/desk/desk-address';
import type { QueueFilters } from '~/moderation/desk/queue';
import { countWaiting, findInQueue, readQueue } from '~/moderation/desk/read-queue.server';
import { readQueuePage } from '~/moderation/desk/read-queue-page.server';
import { contestDecision } from '~/moderation/own-decisions/contest-decision.server';
import { db } from '~/platform/db.server';
import { Forbidden } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { useDatabase } from '../../support/database';
import {
  makeAccount,
  makeComments,
  makeMembership,
  makeOrganisation,
  makeQuestion,
  makeSpace,
  makeWorkplan,
} from '../../support/factories';
import { decideAs, flagAs, lookFirst, postAs, postWithHeldEdit } from '../../support/moderated';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let omar: Person;
let ana: Person;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: omar } = await makeAccount({ name: 'Omar Reader' }));
  ({ person: ana } = await makeAccount({ moderates: [space.id], name: 'Ana Moderator' }));
});

const queueOf = async (filters: QueueFilters = {}, search = '', actor: Actor = ana) => {
  const frame = await readSpaceFrame(actor, space.slug, 'en');
  const place = queuePlaceOf(new URLSearchParams(search).get('after'));
  return readQueue(actor, frame, filters, place && { after: place }, 'en');
};
const keysOf = async (filters: QueueFilters = {}) => (await queueOf(filters)).lines.map(({ key }) => key);
const held = async (text?: string) => {
  await lookFirst(space.id, 'before');
  const number = await postAs(rosa, space, text);
  await lookFirst(space.id, 'after');
  return `comment-${number}`;
};
const attach = async (
  number: number,
  scan: 'waiting' | 'infected' | 'clean',
  removedAt: Date | null = null,
) => {
  const { id: commentId } = await db().comment.findUniqueOrThrow({
    where: { spaceId_number: { spaceId: space.id, number } },
  });
  await db().attachment.create({
    data: {
      id: randomUUID(),
      comment: { connect: { id: commentId } },
      name: 'letter.pdf',
      position: 0,
      addedAt: new Date(),
      removedAt,
      file: {
        create: {
          sha256: createHash('sha256').update(randomUUID()).digest('hex'),
          bytes: 5,
          mediaType: 'application/pdf',
          storedAt: new Date(),
          scan,
          ...(scan === 'infected' ? { scanFinding: 'Eicar-Signature', scannedAt: new Date() } : {}),
        },
      },
    },
  });
};

describe('what waits', () => {
  test('is nothing in a space where everything is as it should be', async () => {
    await postAs(rosa, space);
    const queue = await queueOf();
    expect(queue.lines).toEqual([]);
    expect(queue.counts.all).toBe(0);
  });

  test('a comment stands in the queue once, with all that is the matter with it', async () => {
    const key = await held();
    const number = Number(key.replace('comment-', ''));
    await attach(number, 'waiting');
    const { lines, counts } = await queueOf();
    expect(lines).toMatchObject([{ key, number, causes: ['held', 'scan'], who: 'Rosa Participant' }]);
    expect(counts).toMatchObject({ all: 1, held: 1, scan: 1, flagged: 0 });
  });

  test('harm comes first, then what is contested or flagged, then what is held; of each kind the oldest', async () => {
    const first = await held('The first that waits to be looked at by somebody.');
    const second = await held('The second that waits, about something quite different.');
    const edited = `comment-${await postWithHeldEdit(rosa, space)}`;
    const [insulted, harmful, hiddenOne] = [
      await postAs(rosa, space, 'One that somebody takes for an insult.'),
      await postAs(rosa, space, 'Another that gives away where somebody lives.'),
      await postAs(rosa, space, 'A third, which is hidden and contested by its author.'),
    ];
    await flagAs(omar, space.id, insulted);
    await flagAs(omar, space.id, harmful, 'personal-data');
    const { person: ben } = await makeAccount({ moderates: [space.id] });
    const { id } = await decideAs(ben, space.slug, hiddenOne, 'hide');
    const { number } = await db().decision.findUniqueOrThrow({ where: { id } });
    await perform(contestDecision, rosa, { id, text: 'It is no insult.' });
    expect(await keysOf()).toEqual([
      `comment-${harmful}`,
      `contest-${number}`,
      `comment-${insulted}`,
      first,
      second,
      edited,
    ]);
  });

  test('flags on a comment that was hidden or withdrawn, and files that were taken off, wait for nobody', async () => {
    const number = await postAs(rosa, space);
    await flagAs(omar, space.id, number);
    await attach(number, 'infected', new Date());
    await db().comment.updateMany({ where: { spaceId: space.id }, data: { status: 'withdrawn' } });
    expect(await keysOf()).toEqual([]);
    await db().comment.updateMany({ where: { spaceId: space.id }, data: { status: 'published' } });
    expect((await queueOf()).lines).toMatchObject([{ causes: ['flagged'] }]);
  });

  test('who asks to speak for an organisation stands there once they commented in the space', async () => {
    const organisation = await makeOrganisation({ name: 'Union of Harbours' });
    await postAs(rosa, space);
    await postAs(rosa, space, 'A second comment of the same person, on something else.');
    await makeMembership(omar.accountId, organisation);
    expect(await keysOf()).toEqual([]);
    const id = await makeMembership(rosa.accountId, organisation);
    const { person: officer } = await makeAccount({ role: 'secretariat' });
    expect((await queueOf({}, '', officer)).lines).toMatchObject([
      { key: `member-${id}`, who: 'Rosa Participant', opening: { text: 'Union of Harbours' }, number: null },
    ]);
  });

  test('a comment that was returned waits for its author: in a list of its own, not in the queue', async () => {
    const number = await postAs(rosa, space);
    await decideAs(ana, space.slug, number, 'return');
    const queue = await queueOf();
    expect(queue.lines).toEqual([]);
    expect(queue.counts.waitingForAuthor).toBe(1);
    expect((await queueOf({ waits: 'author' })).lines).toMatchObject([
      { key: `comment-${number}`, causes: ['returned'] },
    ]);
    expect(await findInQueue(ana, space.id, `comment-${number}`)).toMatchObject({ waits: 'author' });
  });

  test('is counted for each space of a team, and only for its own', async () => {
    const other = await makeSpace();
    await held();
    const counts = await countWaiting(ana, [space.id, other.id]);
    expect([counts.get(space.id), counts.get(other.id)]).toEqual([1, undefined]);
    expect(await countWaiting(ana, [])).toEqual(new Map());
  });
});

describe('what is looked at', () => {
  test('can be narrowed by why it waits, where it stands, its language, and who works on it', async () => {
    await makeWorkplan(space.slug);
    const questionId = await makeQuestion(space.id);
    const waiting = { status: 'pending' as const };
    await makeComments(space.id, [
      { ...waiting, questionId },
      { ...waiting, language: 'fr' },
    ]);
    const { person: ben } = await makeAccount({ moderates: [space.id], name: 'Ben Moderator' });
    await db().queueClaim.create({
      data: { spaceId: space.id, item: 'comment-2', accountId: ben.accountId, claimedAt: new Date() },
    });
    expect(await keysOf({ place: 'question-1' })).toEqual(['comment-1']);
    expect(await keysOf({ place: 'none' })).toEqual(['comment-2']);
    expect(await keysOf({ place: 'priority-N5' })).toEqual([]);
    expect(await keysOf({ language: 'fr' })).toEqual(['comment-2']);
    expect(await keysOf({ cause: 'held', claim: 'unclaimed' })).toEqual(['comment-1']);
    expect(await keysOf({ claim: 'mine' })).toEqual([]);
    expect(await keysOf({ cause: 'flagged' })).toEqual([]);
    // The counts are of the whole queue, so that nobody takes a narrowed one for an empty one.
    expect((await queueOf({ cause: 'flagged' })).counts.all).toBe(2);
  });

  test('comes page by page, each item on one page, however many there are', async () => {
    await makeComments(
      space.id,
      Array.from({ length: 60 }, () => ({ status: 'pending' as const })),
    );
    const seen: string[] = [];
    let search = '';
    for (let page = 0; page < 3; page += 1) {
      const queue = await queueOf({}, search);
      seen.push(...queue.lines.map(({ key }) => key));
      search = `?after=${queue.later}`;
      expect(queue.found).toBe(60);
      expect(queue.later === null).toBe(page === 2);
    }
    expect(new Set(seen).size).toBe(60);
  });

  test('a place in the queue that nobody gave out leads nowhere else', () => {
    for (const text of ['', '1', '1.2', '1.x.comment-1', '1.2.comment-0', "1.2.'--", '999.2.comment-1'])
      expect(queuePlaceOf(text)).toBe(null);
    expect(queuePlaceOf('5.1700000000000.comment-12')).toMatchObject({ rank: 5, key: 'comment-12' });
  });
});

test('the queue is for the team of the space alone', async () => {
  const where = { slug: space.slug, search: '' };
  const { person: officer } = await makeAccount({ role: 'secretariat' });
  for (const actor of [ana, officer])
    expect((await readQueuePage(actor, where, 'en')).queue.lines).toEqual([]);
  const { person: elsewhere } = await makeAccount({ moderates: [(await makeSpace()).id] });
  for (const actor of [rosa, elsewhere, anonymous])
    await expect(readQueuePage(actor, where, 'en')).rejects.toThrow(Forbidden);
});
