import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { readAnswerFormView } from '~/imports/answer-form/read-answer-form-view.server';
import { db } from '~/platform/db.server';
import { useDatabase } from '../../support/database';
import { makeQuestion, makeSpace } from '../../support/factories';

useDatabase();

const SITE = 'https://plenary.example';

test('the form says in which time zone answers are taken until when', async () => {
  const { slug } = await makeSpace({
    timeZone: 'Asia/Kathmandu',
    closesAt: new Date('2027-01-15T18:14:00Z'),
  });
  const { closes } = await readAnswerFormView(anonymous, slug, 'en', SITE);
  expect(closes).toMatch(/15 January 2027.*23:59.*GMT\+5:45/);
});

test('the form asks in the language of the page from which it was downloaded, where the question has it', async () => {
  const { id, slug } = await makeSpace();
  const question = await makeQuestion(id, `What is missing? ${randomUUID()}`);
  await makeQuestion(id, 'By when?');
  await db().question.update({
    where: { id: question },
    data: {
      text: { en: 'What is missing?', es: '¿Qué falta?' },
      html: { en: '<p>What is missing?</p>', es: '<p>¿Qué falta?</p>' },
    },
  });
  const asked = async (language: string) =>
    (await readAnswerFormView(anonymous, slug, language, SITE)).questions.map(({ text }) => text);
  expect(await asked('es')).toMatchObject([
    { html: '<p>¿Qué falta?</p>', language: 'es' },
    { html: '<p>By when?</p>', language: 'en' },
  ]);
  expect((await asked('en'))[0]?.language).toBe('en');
});
