import { describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '~/accounts/actor';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { BadInput, Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { askQuestion } from '~/spaces/ask-question.server';
import { bringBackQuestion } from '~/spaces/bring-back-question.server';
import { editQuestion } from '~/spaces/edit-question.server';
import { moveQuestion } from '~/spaces/move-question.server';
import { orderQuestions } from '~/spaces/order-questions.server';
import { QUESTION_LENGTH, type QuestionText } from '~/spaces/question';
import { readQuestionHistory } from '~/spaces/read-question-history.server';
import { readQuestions } from '~/spaces/read-questions.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { readSpaces } from '~/spaces/read-spaces.server';
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
const lastEventOf = async (spaceId: string) => (await eventsOf(spaceId)).at(-1);
const text = (slug: string, words: string) => ({ slug, text: { en: words }, kind: 'text' as const });

describe('who may not edit questions', () => {
  test('is refused every one of the deeds, and nothing changes', async () => {
    const { id, slug } = await scene(2);
    const { person } = await makeAccount();
    const { person: moderator } = await makeAccount({ moderates: [id] });
    const before = await eventsOf(id);
    for (const actor of [anonymous, person, moderator] satisfies Actor[])
      for (const deed of [
        () => perform(askQuestion, actor, text(slug, 'More?')),
        () => perform(editQuestion, actor, { ...text(slug, 'Other?'), number: 1, basedOn: 1 }),
        () => perform(moveQuestion, actor, { slug, number: 1, to: 'down' }),
        () => perform(orderQuestions, actor, { slug, numbers: [2, 1] }),
        () => perform(retireQuestion, actor, { slug, number: 1 }),
        () => perform(bringBackQuestion, actor, { slug, number: 1 }),
        () => readQuestionHistory(actor, { slug, number: 1 }, 'en'),
      ])
        await expect(deed()).rejects.toThrow(Forbidden);
    expect(await eventsOf(id)).toEqual(before);
    expect(await orderOf(slug)).toEqual([1, 2]);
  });

  test('and where there is no such space or question, staff are told so', async () => {
    const { slug, officer } = await scene(1);
    for (const deed of [
      () => perform(askQuestion, officer, text('no-such-space', 'More?')),
      () => perform(editQuestion, officer, { ...text(slug, 'Other?'), number: 7, basedOn: 1 }),
      () => perform(moveQuestion, officer, { slug, number: 7, to: 'up' }),
      () => perform(orderQuestions, officer, { slug: 'no-such-space', numbers: [1] }),
      () => perform(retireQuestion, officer, { slug, number: 7 }),
      () => perform(bringBackQuestion, officer, { slug, number: 7 }),
      () => readQuestionHistory(officer, { slug, number: 7 }, 'en'),
    ])
      await expect(deed()).rejects.toThrow(NotFound);
  });
});

describe('asking a question', () => {
  test('puts it after the others, in every language that was written, of the kind that was chosen', async () => {
    const { id, slug, officer } = await scene(2, ['en', 'fr', 'ar']);
    const number = await perform(askQuestion, officer, {
      slug,
      text: { en: ' What *matters*? ', fr: 'Que manque-t-il ?', ar: '' },
      kind: 'interest',
    });
    expect(number).toBe(3);
    const row = await db().question.findUniqueOrThrow({
      where: { spaceId_number: { spaceId: id, number: 3 } },
    });
    expect(row).toMatchObject({
      kind: 'interest',
      text: { en: 'What *matters*?', fr: 'Que manque-t-il ?' },
      html: { en: '<p>What <em>matters</em>?</p>', fr: '<p>Que manque-t-il ?</p>' },
    });
    expect(await orderOf(slug)).toEqual([1, 2, 3]);
    expect(await lastEventOf(id)).toEqual({
      type: 'questions-asked',
      data: { numbers: [3] },
      actorId: officer.accountId,
    });
  });

  test('refuses one without words, one that is too long, one in a language that the space does not have', async () => {
    const { slug, officer } = await scene(0);
    const refused: QuestionText[] = [
      {},
      { en: '  \n' },
      { en: 'x'.repeat(QUESTION_LENGTH + 1) },
      { sw: 'Nini?' },
    ];
    for (const words of refused)
      await expect(perform(askQuestion, officer, { slug, text: words, kind: 'text' })).rejects.toThrow(
        BadInput,
      );
    expect(await orderOf(slug)).toEqual([]);
  });
});

describe('editing a question', () => {
  test('keeps what stood before as the first version, with who had asked it, and the new one as the second', async () => {
    const { id, slug, officer } = await scene(1);
    const { person: colleague } = await makeAccount({ role: 'secretariat', name: 'Bo Colleague' });
    await perform(editQuestion, officer, { ...text(slug, 'What is missing here?'), number: 1, basedOn: 1 });
    await perform(editQuestion, colleague, { ...text(slug, 'What is missing?'), number: 1, basedOn: 2 });
    const { versions } = await readQuestionHistory(officer, { slug, number: 1 }, 'en');
    expect(versions.map(({ number, text: words, who }) => [number, words.en, who])).toEqual([
      [1, 'Question 1?', null],
      [2, 'What is missing here?', 'Ada Officer'],
      [3, 'What is missing?', 'Bo Colleague'],
    ]);
    const row = await db().question.findFirstOrThrow({ where: { spaceId: id } });
    expect(row).toMatchObject({ text: { en: 'What is missing?' }, html: { en: '<p>What is missing?</p>' } });
    expect(await lastEventOf(id)).toEqual({
      type: 'question-edited',
      data: { number: 1, version: 3, kind: 'text' },
      actorId: colleague.accountId,
    });
  });

  test('that was asked here has its author in the history from the first version on', async () => {
    const { slug, officer } = await scene(0);
    await perform(askQuestion, officer, text(slug, 'Why?'));
    const before = await readQuestionHistory(officer, { slug, number: 1 }, 'en');
    expect(before.versions).toMatchObject([{ number: 1, text: { en: 'Why?' }, who: 'Ada Officer' }]);
    await perform(editQuestion, officer, { ...text(slug, 'Why now?'), number: 1, basedOn: 1 });
    const { versions } = await readQuestionHistory(officer, { slug, number: 1 }, 'en');
    expect(versions.map(({ who }) => who)).toEqual(['Ada Officer', 'Ada Officer']);
    expect(versions[0]?.at).toBe(before.versions[0]?.at);
  });

  test('from an older text is refused, whoever comes second, and writes nothing over', async () => {
    const { slug, officer } = await scene(1);
    const edit = (words: string) =>
      perform(editQuestion, officer, { ...text(slug, words), number: 1, basedOn: 1 });
    const outcomes = await Promise.allSettled([edit('One?'), edit('Other?')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(Conflict);
    const { versions } = await readQuestionHistory(officer, { slug, number: 1 }, 'en');
    expect(versions).toHaveLength(2);
  });

  test('with the same words changes nothing and leaves no version', async () => {
    const { id, slug, officer } = await scene(1);
    const before = await eventsOf(id);
    await perform(editQuestion, officer, { ...text(slug, ' Question 1? '), number: 1, basedOn: 1 });
    expect(await eventsOf(id)).toEqual(before);
    expect(await db().questionRevision.count({ where: { question: { spaceId: id } } })).toBe(0);
  });

  test('keeps a language in which it was asked, also where the space does not list it', async () => {
    const { id, slug, officer } = await scene(1);
    await db().question.updateMany({ where: { spaceId: id }, data: { text: { en: 'Why?', pt: 'Porquê?' } } });
    const { languages } = await readQuestionHistory(officer, { slug, number: 1 }, 'en');
    expect(languages).toEqual(['en', 'pt']);
    const edit = { slug, number: 1, kind: 'text' as const, basedOn: 1 };
    await perform(editQuestion, officer, { ...edit, text: { en: 'Why?', pt: 'Por quê?' } });
    const row = await db().question.findFirstOrThrow({ where: { spaceId: id } });
    expect(row.text).toEqual({ en: 'Why?', pt: 'Por quê?' });
  });

  test('may change how it is answered as long as nobody has answered', async () => {
    const { id, slug, ids, officer } = await scene(1);
    const edit = { slug, number: 1, text: { en: 'Question 1?' } };
    await perform(editQuestion, officer, { ...edit, kind: 'interest', basedOn: 1 });
    expect((await readQuestionHistory(officer, { slug, number: 1 }, 'en')).versions).toHaveLength(2);
    await makeComments(id, [{ questionId: ids[0], status: 'hidden' }]);
    const refusal = await perform(editQuestion, officer, { ...edit, kind: 'text', basedOn: 2 }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(InvalidField);
    expect(refusal).toMatchObject({ field: 'kind' });
  });
});

describe('a question that is no longer asked', () => {
  test('is deleted where nobody commented on it, and its number is not given again', async () => {
    const { id, slug, officer } = await scene(2);
    await perform(editQuestion, officer, { ...text(slug, 'Other?'), number: 2, basedOn: 1 });
    expect(await perform(retireQuestion, officer, { slug, number: 2 })).toBe('deleted');
    expect(await lastEventOf(id)).toMatchObject({
      type: 'question-retired',
      data: { number: 2, isDeleted: true },
    });
    expect(await perform(askQuestion, officer, text(slug, 'Another?'))).toBe(3);
    expect(await orderOf(slug)).toEqual([1, 3]);
  });

  test('stays with its comments, behind the others and marked, and does not count among those to answer', async () => {
    const { id, slug, ids, officer } = await scene(2);
    await makeComments(id, [{ questionId: ids[0] }]);
    expect(await perform(retireQuestion, officer, { slug, number: 1 })).toBe('retired');
    const space = await readSpaceFrame(anonymous, slug, 'en');
    expect(await readQuestions(space, 'en')).toMatchObject([
      { number: 2, isRetired: false },
      { number: 1, isRetired: true, comments: 1 },
    ]);
    expect((await readSpaces(anonymous, 'en')).find((one) => one.slug === slug)?.questions).toBe(1);
    const before = await eventsOf(id);
    expect(await perform(retireQuestion, officer, { slug, number: 1 })).toBe('retired');
    expect(await eventsOf(id)).toEqual(before);
  });

  test('with nothing but unpublished comments is kept, and no reader’s list has it', async () => {
    const { id, slug, ids, officer } = await scene(2);
    await makeComments(id, [{ questionId: ids[0], status: 'pending' }]);
    expect(await perform(retireQuestion, officer, { slug, number: 1 })).toBe('retired');
    expect(await orderOf(slug)).toEqual([2]);
    expect(await db().comment.count({ where: { questionId: ids[0] } })).toBe(1);
  });

  test('can be asked again, after the others', async () => {
    const { id, slug, ids, officer } = await scene(2);
    await makeComments(id, [{ questionId: ids[0] }]);
    await perform(retireQuestion, officer, { slug, number: 1 });
    await perform(bringBackQuestion, officer, { slug, number: 1 });
    expect(await orderOf(slug)).toEqual([2, 1]);
    expect(await lastEventOf(id)).toMatchObject({ type: 'question-brought-back', data: { number: 1 } });
    const before = await eventsOf(id);
    await perform(bringBackQuestion, officer, { slug, number: 1 });
    expect(await eventsOf(id)).toEqual(before);
  });

  test('is not deleted under a comment that arrives at the same moment', async () => {
    const { id, slug, ids, officer } = await scene(1);
    const [retired, posted] = await Promise.allSettled([
      inTransaction((tx) => retireQuestion(tx, systemClock, officer, { slug, number: 1 })),
      makeComments(id, [{ questionId: ids[0] }]),
    ]);
    expect(retired.status).toBe('fulfilled');
    const comment = await db().comment.findFirst({ where: { spaceId: id } });
    // Whichever came first: a comment that is there still answers its question.
    expect(comment ? comment.questionId : null).toBe(posted.status === 'fulfilled' ? ids[0] : null);
  });
});
