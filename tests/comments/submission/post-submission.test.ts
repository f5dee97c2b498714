import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { readComment } from '~/comments/read-comment.server';
import type { SentAnswer } from '~/comments/submission/answers-schema';
import { checkSubmission } from '~/comments/submission/check-submission.server';
import { postSubmission } from '~/comments/submission/post-submission.server';
import { readAnswersCheck } from '~/comments/submission/read-answers-check.server';
import { readAnswersPage } from '~/comments/submission/read-answers-page.server';
import { readSubmission } from '~/comments/submission/read-submission.server';
import { saveAnswers } from '~/comments/submission/save-answers.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound, SignInNeeded } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeOrganisation, makeQuestion, makeSpace } from '../../support/factories';
import { useFileStore } from '../../support/file-store';
import { useMail } from '../../support/mailed';
import { makeDraftFile } from '../../support/own-draft';

useDatabase();
useFileStore();
const { received } = useMail();

let space: { id: string; slug: string };
let rosa: Person;
let union: string;

beforeEach(async () => {
  space = await makeSpace();
  for (const text of ['What is missing?', 'Who should do what?', 'By when?'])
    await makeQuestion(space.id, text);
  union = await makeOrganisation({ name: `Harbour Union ${randomUUID()}` });
  ({ person: rosa } = await makeAccount({ name: 'Rosa Pilot', represents: [union] }));
  await received();
});

const answer = (number: number, text: string, mark = 0): SentAnswer => ({
  number,
  text,
  interests: [],
  mark,
});
const written = (what: string) => `${what} is what we miss in this draft. ${randomUUID()}`;
const save = (answers: SentAnswer[], shared = {}, mark = 0) =>
  perform(saveAnswers, rosa, { slug: space.slug, mark, answers, shared: { voice: union, ...shared } });
const look = async () => {
  const page = await readAnswersCheck(rosa, space.slug, 'en');
  if (!page) throw new Error('there is nothing to post');
  return page;
};
const post = async (
  draft?: { id: string; mark: string },
  actor: Parameters<typeof readAnswersCheck>[0] = rosa,
) => {
  const { id: draftId, mark } = draft ?? (await look()).draft;
  return perform(postSubmission, actor, { slug: space.slug, draftId, mark, language: 'en' });
};
const posted = () =>
  db().comment.findMany({
    where: { spaceId: space.id },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      status: true,
      submissionId: true,
      question: { select: { number: true } },
      voices: { select: { organisationId: true } },
      attachments: { orderBy: { position: 'asc' }, select: { name: true } },
    },
  });

describe('answers to all questions', () => {
  test('are the drafts of their questions: what was begun on one page goes on on the other', async () => {
    const place = { kind: 'question', number: 2 } as const;
    await perform(saveDraft, rosa, { slug: space.slug, place, content: { text: 'Cities.' }, mark: null });
    const page = await readAnswersPage(rosa, space.slug, 'en');
    expect(page.questions.map(({ content, mark }) => [content.text, mark > 0])).toEqual([
      ['', false],
      ['Cities.', true],
      ['', false],
    ]);
    await save([answer(1, ''), answer(2, 'Cities and ports.', page.questions[1]?.mark), answer(3, '')]);
    const drafts = await db().commentDraft.findMany({ where: { accountId: rosa.accountId } });
    expect(drafts.map((draft) => draft.place).sort()).toEqual(['all', 'question-2']);
    expect((await readAnswersPage(rosa, space.slug, 'en')).questions[1]?.content.text).toBe(
      'Cities and ports.',
    );
  });

  test('that were changed in another window are left as they are and named, and all others are kept', async () => {
    const { marks } = await save([answer(1, 'One.'), answer(2, 'Two.')]);
    await save([answer(1, 'One, elsewhere.', marks.get(1)), answer(2, 'Two.', marks.get(2))], {}, 2);
    const { elsewhere } = await save(
      [answer(1, 'One, here.', marks.get(1)), answer(2, 'Two, here.', marks.get(2)), answer(3, 'Three.')],
      {},
      2,
    );
    expect(elsewhere).toEqual([1]);
    const { questions } = await readAnswersPage(rosa, space.slug, 'en');
    expect(questions.map(({ content }) => content.text)).toEqual(['One, elsewhere.', 'Two, here.', 'Three.']);
  });

  test('are nobody else’s to see, and nobody’s to begin in a consultation that is over', async () => {
    await save([answer(1, 'One.')]);
    const { person: other } = await makeAccount();
    expect((await readAnswersPage(other, space.slug, 'en')).questions[0]?.content.text).toBe('');
    expect(await readAnswersCheck(other, space.slug, 'en')).toBeNull();
    await db().space.update({ where: { id: space.id }, data: { stage: 'closed' } });
    const page = await readAnswersPage(rosa, space.slug, 'en');
    expect([page.refusal, page.questions[0]?.content.text]).toEqual([
      expect.stringContaining('closed'),
      'One.',
    ]);
    const begin = { slug: space.slug, mark: 0, answers: [answer(1, 'One.')], shared: {} };
    await expect(perform(saveAnswers, other, begin)).rejects.toThrow(Forbidden);
    await expect(perform(saveAnswers, anonymous, begin)).rejects.toThrow(SignInNeeded);
    await expect(post()).rejects.toThrow(Forbidden);
  });
});

describe('posting answers in one go', () => {
  test('makes a comment of each answer, for the organisation, with the shared files, linked to the others', async () => {
    await save([answer(1, written('A timeline')), answer(2, ''), answer(3, written('A date'))]);
    const { draft } = await look();
    await makeDraftFile(rosa, draft.id, { name: 'shared.txt' });
    const { isNew, comments } = await post();
    expect(isNew).toBe(true);
    const rows = await posted();
    expect(rows).toMatchObject([
      { question: { number: 1 }, submissionId: draft.id, voices: [{ organisationId: union }] },
      { question: { number: 3 }, submissionId: draft.id, voices: [{ organisationId: union }] },
    ]);
    expect(rows.map(({ attachments }) => attachments)).toEqual([
      [{ name: 'shared.txt' }],
      [{ name: 'shared.txt' }],
    ]);
    const numbers = rows.map(({ number }) => number);
    for (const { id } of comments) expect(await readSubmission(anonymous, id)).toEqual(numbers);
    expect(await db().commentDraft.count({ where: { accountId: rosa.accountId } })).toBe(0);
    const { comment } = await readComment(anonymous, space.id, numbers[0] ?? 0, 'en');
    expect(comment.html).toContain('A timeline');
  });

  test('twice, or twice at once, posts them once', async () => {
    await save([answer(1, written('A timeline')), answer(3, written('A date'))]);
    const { draft } = await look();
    const all = await Promise.all([post(draft), post(draft)]);
    const again = await post(draft);
    expect(all.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect(again.isNew).toBe(false);
    expect(again.comments.map(({ number }) => number)).toEqual([1, 2]);
    expect(await posted()).toHaveLength(2);
  });

  test('posts none where one cannot be posted, and says at which question', async () => {
    await save([answer(1, written('A timeline')), answer(2, 'x'.repeat(20_001))]);
    const refused = await perform(checkSubmission, rosa, { slug: space.slug }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(InvalidField);
    expect((refused as InvalidField).field).toBe('text-2');
    const row = await db().commentDraft.findFirstOrThrow({
      where: { accountId: rosa.accountId, place: 'all' },
    });
    const marks = await db().commentDraft.findMany({
      where: { accountId: rosa.accountId, place: { startsWith: 'question' } },
      orderBy: { place: 'asc' },
    });
    const mark = [row.mark, `1.${marks[0]?.mark}`, `2.${marks[1]?.mark}`].join('-');
    await expect(post({ id: row.id, mark })).rejects.toThrow(InvalidField);
    expect(await posted()).toEqual([]);
    expect(await db().commentDraft.count({ where: { accountId: rosa.accountId } })).toBe(3);
  });

  test('posts what was looked at and nothing else: an answer that was changed since is looked at once more', async () => {
    const { marks, mark } = await save([answer(1, written('A timeline'))]);
    const { draft } = await look();
    await save([answer(1, written('Another'), marks.get(1))], {}, mark);
    await expect(post(draft)).rejects.toThrow(Conflict);
    expect(await posted()).toEqual([]);
  });

  test('of somebody else’s draft finds nothing', async () => {
    await save([answer(1, written('A timeline'))]);
    const { draft } = await look();
    const { person: other } = await makeAccount();
    await expect(post(draft, other)).rejects.toThrow(NotFound);
    await expect(post(draft, anonymous)).rejects.toThrow(SignInNeeded);
  });

  test('sends one receipt with every answer in it, and asks who is to sign once', async () => {
    const friends = `Friends of Ports ${randomUUID()}`;
    await makeAccount({ represents: [await makeOrganisation({ name: friends })] });
    const texts = [written('A timeline'), written('A date')];
    const answers = texts.map((text, at) => answer(at + 1, text));
    await save(answers, { coSignatories: friends });
    await post();
    const mails = await received();
    expect(mails).toHaveLength(2);
    const receipt = mails.find(({ subject }) => subject?.includes('2 answers'));
    const body = receipt?.text?.replace(/\s+/g, ' ');
    for (const text of texts) expect(body).toContain(text);
    for (const number of [1, 2]) expect(body).toContain(`/spaces/${space.slug}/comments/${number}`);
    expect(mails.filter(({ subject }) => subject?.includes(friends))).toHaveLength(1);
  });

  test('that wait for a moderator are no part of what readers are told', async () => {
    await save([
      answer(1, written('A timeline')),
      answer(2, written('A date')),
      answer(3, written('A plan')),
    ]);
    const { comments } = await post();
    const [first, second] = comments;
    await db().comment.update({ where: { id: second?.id }, data: { status: 'pending' } });
    expect(await readSubmission(anonymous, first?.id ?? '')).toEqual([1, 3]);
    const { person: secretary } = await makeAccount({ role: 'secretariat' });
    expect(await readSubmission(secretary, first?.id ?? '')).toEqual([1, 2, 3]);
  });
});
