import { describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { moveQuestion } from '~/spaces/move-question.server';
import { orderQuestions } from '~/spaces/order-questions.server';
import { readQuestions } from '~/spaces/read-questions.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { retireQuestion } from '~/spaces/retire-question.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeQuestion, makeSpace } from '../support/factories';

useDatabase();

/** A space with so many questions, and an officer of the secretariat. */
async function scene(questions: number, languages = ['en']) {
  const { id, slug } = await makeSpace({ languages });
  const ids: string[] = [];
  for (let number = 1; number <= questions; number += 1)
    ids.push(await makeQuestion(id, `Question ${number}?`));
  const { person: officer } = await makeAccount({ role: 'secretariat', name: 'Ada Officer' });
  return { id, slug, ids, officer };
}

const orderOf = async (slug: string): Promise<number[]> => {
  const space = await readSpaceFrame(anonymous, slug, 'en');
  return (await readQuestions(space, 'en')).map(({ number }) => number);
};
const eventsOf = async (spaceId: string) =>
  (await db().spaceEvent.findMany({ where: { spaceId }, orderBy: { number: 'asc' } })).map(
    ({ type, data, actorId }) => ({ type, data, actorId }),
  );
const _lastEventOf = async (spaceId: string) => (await eventsOf(spaceId)).at(-1);
const _text = (slug: string, words: string) => ({ slug, text: { en: words }, kind: 'text' as const });

describe('the order of questions', () => {
  test('changes a step at a time; what has nobody above or below it stays', async () => {
    const { id, slug, officer } = await scene(3);
    await perform(moveQuestion, officer, { slug, number: 3, to: 'up' });
    expect(await orderOf(slug)).toEqual([1, 3, 2]);
    await perform(moveQuestion, officer, { slug, number: 1, to: 'down' });
    expect(await orderOf(slug)).toEqual([3, 1, 2]);
    const before = await eventsOf(id);
    await perform(moveQuestion, officer, { slug, number: 3, to: 'up' });
    await perform(moveQuestion, officer, { slug, number: 2, to: 'down' });
    expect(await eventsOf(id)).toEqual(before);
    expect(before.at(-1)).toMatchObject({ type: 'questions-ordered', data: { numbers: [3, 1, 2] } });
  });

  test('changes as a whole; one that leaves a question out, or has one twice, is refused', async () => {
    const { slug, officer } = await scene(3);
    await perform(orderQuestions, officer, { slug, numbers: [2, 3, 1] });
    expect(await orderOf(slug)).toEqual([2, 3, 1]);
    for (const numbers of [
      [2, 3],
      [2, 3, 3],
      [2, 3, 4],
      [2, 3, 1, 1],
    ])
      await expect(perform(orderQuestions, officer, { slug, numbers })).rejects.toThrow(Conflict);
    expect(await orderOf(slug)).toEqual([2, 3, 1]);
  });

  test('passes over those that are retired, which stand behind', async () => {
    const { id, slug, ids, officer } = await scene(3);
    await makeComments(id, [{ questionId: ids[1] }]);
    await perform(retireQuestion, officer, { slug, number: 2 });
    await perform(moveQuestion, officer, { slug, number: 3, to: 'up' });
    expect(await orderOf(slug)).toEqual([3, 1, 2]);
    await expect(perform(orderQuestions, officer, { slug, numbers: [1, 2, 3] })).rejects.toThrow(Conflict);
  });

  test('of two who move at once both are heard', async () => {
    const { slug, officer } = await scene(3);
    await Promise.all([
      perform(moveQuestion, officer, { slug, number: 3, to: 'up' }),
      perform(moveQuestion, officer, { slug, number: 3, to: 'up' }),
    ]);
    expect(await orderOf(slug)).toEqual([3, 1, 2]);
  });
});
