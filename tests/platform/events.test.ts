import { describe, expect, test } from 'vitest';
import { db, inTransaction } from '~/platform/db.server';
import { emitSpaceEvent, onSpaceEvent } from '~/platform/events.server';
import { steadyClock } from '../support/clock';
import { useDatabase } from '../support/database';
import { makeComments, makeSpace } from '../support/factories';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    'bell-rung': { times: number };
  }
}

useDatabase();
const clock = steadyClock();

describe('the events of a space', () => {
  test('an event’s number is the space’s new revision, without gaps', async () => {
    const { id } = await makeSpace();
    const first = await inTransaction((tx) =>
      emitSpaceEvent(tx, clock, { spaceId: id, type: 'bell-rung', data: { times: 1 } }),
    );
    const second = await inTransaction((tx) =>
      emitSpaceEvent(tx, clock, { spaceId: id, type: 'bell-rung', data: { times: 2 } }),
    );
    expect(second).toBe(first + 1);
    const events = await db().spaceEvent.findMany({
      where: { spaceId: id },
      orderBy: { number: 'asc' },
      select: { number: true, type: true },
    });
    expect(events.map((event) => event.number)).toEqual(
      Array.from({ length: second }, (_, index) => index + 1),
    );
    expect((await db().space.findUniqueOrThrow({ where: { id } })).revision).toBe(second);
  });

  test('events that come at the same moment get numbers of their own', async () => {
    const { id } = await makeSpace();
    const numbers = await Promise.all(
      [1, 2, 3, 4].map((times) =>
        inTransaction((tx) => emitSpaceEvent(tx, clock, { spaceId: id, type: 'bell-rung', data: { times } })),
      ),
    );
    expect(new Set(numbers).size).toBe(4);
  });

  test('a handler runs in the transaction of the write, before the event has its number', async () => {
    const { id } = await makeSpace();
    const heard: number[] = [];
    const stop = onSpaceEvent('bell-rung', async (tx, event) => {
      heard.push((await tx.space.findUniqueOrThrow({ where: { id: event.spaceId } })).revision);
    });
    const number = await inTransaction((tx) =>
      emitSpaceEvent(tx, clock, { spaceId: id, type: 'bell-rung', data: { times: 1 } }),
    );
    stop();
    expect(heard).toEqual([number - 1]);
  });

  test('a handler that fails takes the whole write back: no comment, no tag, no event, no number used', async () => {
    const { id } = await makeSpace();
    await makeComments(id, [{ markdown: 'On GCM Objective 7.' }]);
    const counts = async () => ({
      comments: await db().comment.count({ where: { spaceId: id } }),
      revisions: await db().commentRevision.count(),
      tags: await db().tag.count(),
      events: await db().spaceEvent.count(),
      space: await db().space.findUniqueOrThrow({ where: { id } }),
    });
    const before = await counts();
    const stop = onSpaceEvent('comments-posted', async () => {
      throw new Error('the handler failed');
    });
    await expect(makeComments(id, [{ markdown: 'On GCM Objective 8.' }])).rejects.toThrow(
      'the handler failed',
    );
    stop();
    expect(await counts()).toEqual(before);
    await makeComments(id, [{ markdown: 'On GCM Objective 9.' }]);
    expect(
      (await db().comment.findMany({ where: { spaceId: id }, orderBy: { number: 'asc' } })).map(
        (comment) => comment.number,
      ),
    ).toEqual([1, 2]);
  });
});
