import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { readGoneComment } from '~/comments/afterwards/read-gone-comment.server';
import { inThreadOrder } from '~/comments/afterwards/tombstone';
import { withdrawComment } from '~/comments/afterwards/withdraw-comment.server';
import { readThread } from '~/comments/read-thread.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let moderator: Person;

/** Comment 1 by Rosa on Objective 8, comment 2 in reply to it, comment 3 in reply to that, comment 4 apart. */
beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: moderator } = await makeAccount({ moderates: [space.id] }));
  await makeComments(space.id, [
    { markdown: 'A secret word on Objective 8.', externalRef: 'one' },
    { markdown: 'A reply.', externalRef: 'two', parentRef: 'one' },
    { markdown: 'A reply to the reply.', externalRef: 'three', parentRef: 'two' },
    { markdown: 'Apart.', externalRef: 'four' },
  ]);
  await db().comment.updateMany({
    where: { spaceId: space.id, number: 1 },
    data: { accountId: rosa.accountId },
  });
});

const withdraw = (actor: Person = rosa, number = 1) =>
  perform(withdrawComment, actor, { slug: space.slug, number });
const setStatus = (number: number, status: 'hidden' | 'pending') =>
  db().comment.updateMany({ where: { spaceId: space.id, number }, data: { status } });
const thread = (
  actor: Parameters<typeof readThread>[0] = anonymous,
  cursor: Parameters<typeof readThread>[2] = null,
) => readThread(actor, { spaceId: space.id, questionId: null }, cursor, 'en');
const lines = async (...given: Parameters<typeof thread>) => {
  const { comments, tombstones } = await thread(...given);
  return inThreadOrder(comments, tombstones).map((one) =>
    'by' in one ? `${one.number} ${one.by}` : `${one.number}`,
  );
};

describe('withdrawing a comment', () => {
  test('is for its author, in every stage but in the archive, and once', async () => {
    await expect(withdraw(moderator)).rejects.toThrow(Forbidden);
    await expect(withdraw(rosa, 4)).rejects.toThrow(Forbidden);
    await expect(withdraw(rosa, 99)).rejects.toThrow(NotFound);
    await db().space.update({ where: { id: space.id }, data: { stage: 'archived' } });
    await expect(withdraw()).rejects.toThrow('archived');
    await db().space.update({ where: { id: space.id }, data: { stage: 'closed' } });
    await withdraw();
    await expect(withdraw()).rejects.toThrow(Conflict);
  });

  test('takes it out of the counts, and its tags out of theirs', async () => {
    expect(await db().termCount.count({ where: { spaceId: space.id } })).toBeGreaterThan(0);
    await withdraw();
    expect(await db().space.findUniqueOrThrow({ where: { id: space.id } })).toMatchObject({
      commentCount: 3,
    });
    expect(await db().termCount.count({ where: { spaceId: space.id } })).toBe(0);
  });

  test('leaves a tombstone in its place where it was replied to, with nothing of it', async () => {
    await withdraw();
    expect(await lines()).toEqual(['1 author', '2', '3', '4']);
    const { tombstones, comments } = await thread();
    expect(JSON.stringify(tombstones)).not.toMatch(/secret|Rosa|Objective/);
    expect(JSON.stringify(comments)).not.toMatch(/secret/);
    expect(comments[0]?.parent).toEqual({ number: 1, speaker: null });
    expect(await lines(moderator)).toEqual(['1', '2', '3', '4']);
  });

  test('leaves none where nobody replied that readers may read', async () => {
    await setStatus(2, 'pending');
    await setStatus(3, 'pending');
    await withdraw();
    expect(await lines()).toEqual(['4']);
  });

  test('leaves at its own address that it was withdrawn, with the replies', async () => {
    await withdraw();
    const gone = await readGoneComment(anonymous, space.id, 1, 'en');
    expect(gone?.tombstone).toMatchObject({ number: 1, by: 'author' });
    expect(gone?.replies.map(({ number }) => number)).toEqual([2, 3]);
    for (const actor of [rosa, moderator]) expect(await readGoneComment(actor, space.id, 1, 'en')).toBeNull();
  });
});

describe('a comment that a moderator hid', () => {
  test('keeps its place, also between others of its thread', async () => {
    await setStatus(2, 'hidden');
    expect(await lines()).toEqual(['1', '2 moderator', '3', '4']);
  });

  test('is nobody’s to know of where nobody replied; neither is one that waits', async () => {
    await setStatus(4, 'hidden');
    await setStatus(2, 'pending');
    expect(await lines()).toEqual(['1', '3']);
    expect(await readGoneComment(anonymous, space.id, 4, 'en')).toBeNull();
    expect(await readGoneComment(anonymous, space.id, 2, 'en')).toBeNull();
    expect((await thread()).comments[1]?.parent).toEqual({ number: null });
  });

  test('has its tombstone on one page only of a long discussion', async () => {
    await setStatus(1, 'hidden');
    const second = (await thread()).comments[0]?.path as string;
    expect(await lines(anonymous, { after: second })).toEqual(['3', '4']);
    expect(await lines(anonymous, { before: second })).toEqual([]);
    expect(await lines(anonymous, { after: '00000000' })).toEqual(['1 moderator', '2', '3', '4']);
  });
});
