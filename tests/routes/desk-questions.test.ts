import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { editQuestion } from '~/spaces/edit-question.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeQuestion, makeSpace } from '../support/factories';
import { elementsOf, linksOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

const anybody = visitor(address);

/** A space with so many questions, and its officer in a browser. */
async function scene(questions: number, languages = ['en']) {
  const { id, slug } = await makeSpace({ languages });
  for (let number = 1; number <= questions; number += 1) await makeQuestion(id, `Question ${number}?`);
  const { id: accountId, person } = await makeAccount({ role: 'secretariat', name: 'Ada Officer' });
  const at = `/desk/spaces/${slug}/questions`;
  return { id, slug, at, person, officer: visitor(address, await cookieOf(accountId)) };
}
const numbersOf = async (spaceId: string): Promise<number[]> =>
  (await db().question.findMany({ where: { spaceId }, orderBy: { position: 'asc' } })).map(
    ({ number }) => number,
  );
const fieldsOf = (html: string, tagName: string) =>
  [...elementsOf(parsePage(html))].flatMap(({ element }) =>
    element.tagName === tagName ? [element.properties] : [],
  );
/** The value of a field that nobody sees. */
const hidden = (html: string, name: string): unknown =>
  fieldsOf(html, 'input').find((one) => one.type === 'hidden' && one.name === name)?.value;

describe('the questions of a consultation on the desk', () => {
  test('are the secretariat’s: others are led to the sign-in or refused', async () => {
    const { id, at } = await scene(1);
    const moderator = visitor(address, await cookieOf((await makeAccount({ moderates: [id] })).id));
    for (const path of [at, `${at}/1`, `${at}/1/history`]) {
      expect((await anybody.get(path)).location).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
      expect((await moderator.get(path)).status, path).toBe(403);
    }
    expect((await moderator.post(at, { 'text-en': 'More?', kind: 'text' })).status).toBe(403);
    expect((await anybody.post(`${at}/1/retire`, {})).status).toBe(401);
    expect(await numbersOf(id)).toEqual([1]);
  });

  test('are written in a text for each language, in its own direction, and stand at the end of the list', async () => {
    const { id, slug, at, officer } = await scene(1, ['en', 'ar', 'fr']);
    const { html, headers } = await officer.get(at);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(fieldsOf(html, 'textarea').map(({ name, lang, dir }) => [name, lang, dir])).toEqual([
      ['text-en', 'en', 'ltr'],
      ['text-ar', 'ar', 'rtl'],
      ['text-fr', 'fr', 'ltr'],
    ]);
    const done = await officer.post(at, {
      'text-en': 'Now?',
      'text-ar': 'الآن؟',
      'text-fr': '',
      kind: 'text',
    });
    expect([done.status, done.location]).toEqual([303, `${at}?done=questionAsked#question-2`]);
    expect(await numbersOf(id)).toEqual([1, 2]);
    const shown = await anybody.get(`/spaces/${slug}/questions/2`);
    expect(shown.html).toContain('الآن؟');
    expect(shown.html).toContain('Now?');
  });

  test('without words are asked for again, with the way of answering that was chosen', async () => {
    const { id, at, officer } = await scene(0);
    const { status, html } = await officer.post(at, { 'text-en': ' ', kind: 'interest' });
    expect(status).toBe(400);
    expect(html).toContain('Write the question in at least one language.');
    expect(html).toContain('href="#form-text-en"');
    expect(fieldsOf(html, 'input').find((one) => one.checked)?.value).toBe('interest');
    const long = await officer.post(at, { 'text-en': 'x'.repeat(5_001), kind: 'text' });
    expect(long.status).toBe(400);
    expect(long.html).toContain('x'.repeat(5_001));
    expect(await numbersOf(id)).toEqual([]);
  });

  test('move by a button each, and by an order as a whole; nonsense is refused', async () => {
    const { id, at, officer } = await scene(3);
    const { html } = await officer.get(at);
    expect(html.match(/Move up/g)).toHaveLength(2);
    expect(html.match(/Move down/g)).toHaveLength(2);
    const moved = await officer.post(`${at}/3/move`, { to: 'up' });
    expect([moved.status, moved.location]).toEqual([303, `${at}?done=questionMoved#question-3`]);
    expect(await numbersOf(id)).toEqual([1, 3, 2]);
    expect((await officer.post(`${at}/order`, { order: '2 1 3' })).status).toBe(303);
    expect(await numbersOf(id)).toEqual([2, 1, 3]);
    expect((await officer.post(`${at}/order`, { order: '2 1' })).status).toBe(409);
    for (const order of ['', '2 1 3 ', 'one', '0 1 2']) {
      const refused = await officer.post(`${at}/order`, { order });
      expect(refused.status, order).toBe(400);
    }
    expect((await officer.post(`${at}/3/move`, { to: 'sideways' })).status).toBe(400);
    expect((await officer.get(`${at}/9`)).status).toBe(404);
    expect(await numbersOf(id)).toEqual([2, 1, 3]);
  });

  test('can be dragged: of the desk’s pages this one alone may load a script, a file of ours', async () => {
    const { slug, at, officer } = await scene(2);
    const { html, headers } = await officer.get(at);
    expect(headers.get('content-security-policy')).toMatch(/; script-src 'self'$/);
    expect(fieldsOf(html, 'script')).toEqual([{ type: 'module', src: '/order-questions.js' }]);
    const script = await anybody.get('/order-questions.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('javascript'),
    ]);
    for (const path of [`${at}/1`, `${at}/1/history`, `/spaces/${slug}`, '/desk']) {
      const page = await officer.get(path);
      expect(page.headers.get('content-security-policy'), path).not.toContain('script-src');
      expect(page.html, path).not.toContain('<script');
    }
  });
});

describe('editing a question', () => {
  test('that somebody else changed meanwhile shows what they changed and keeps what was typed; saved again, it goes through', async () => {
    const { id, slug, at, person, officer } = await scene(1);
    const form = await officer.get(`${at}/1`);
    expect(hidden(form.html, 'basedOn')).toBe('1');
    const edit = { slug, number: 1, kind: 'text' as const, basedOn: 1 };
    await perform(editQuestion, person, { ...edit, text: { en: 'Question one?' } });

    const mine = { 'text-en': 'My own question?', kind: 'text' };
    const refused = await officer.post(`${at}/1`, { ...mine, basedOn: '1' });
    expect(refused.status).toBe(409);
    expect(refused.html).toMatch(/<del>.*1.*<\/del>.*<ins>.*one.*<\/ins>/s);
    expect(refused.html).toMatch(/<textarea[^>]*>My own question\?<\/textarea>/);
    expect(hidden(refused.html, 'basedOn')).toBe('2');
    expect((await db().question.findFirstOrThrow({ where: { spaceId: id } })).text).toEqual({
      en: 'Question one?',
    });

    const saved = await officer.post(`${at}/1`, { ...mine, basedOn: '2' });
    expect([saved.status, saved.location]).toEqual([303, `${at}?done=questionSaved#question-1`]);
    const history = await officer.get(`${at}/1/history`);
    expect(history.html.match(/Version \d/g)).toEqual(['Version 3', 'Version 2', 'Version 1']);
    expect(history.html).toContain('Ada Officer');
    expect(history.html).toContain('<ins>');
  });

  test('that was answered keeps the way of answering, and says so', async () => {
    const { id, at, officer } = await scene(1);
    const { id: questionId } = await db().question.findFirstOrThrow({ where: { spaceId: id } });
    await makeComments(id, [{ questionId }]);
    const { html } = await officer.get(`${at}/1`);
    expect(html).toContain('so the way of answering stays');
    const refused = await officer.post(`${at}/1`, { 'text-en': 'Why?', kind: 'interest', basedOn: '1' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('Ask a new question instead.');
  });
});

describe('a question that is no longer asked', () => {
  test('is found by readers with its comments, marked; asked again, it is marked no more', async () => {
    const { id, slug, at, officer } = await scene(2);
    const { id: questionId } = await db().question.findFirstOrThrow({ where: { spaceId: id, number: 1 } });
    await makeComments(id, [{ questionId, markdown: 'A comment that stays.' }]);
    expect((await officer.get(`${at}/1`)).html).toContain('It has 1 comment, so it is not deleted');
    const retired = await officer.post(`${at}/1/retire`, {});
    expect(retired.location).toBe(`${at}?done=questionRetired`);

    const page = await anybody.get(`/spaces/${slug}/questions/1`);
    expect(page.html).toContain('This question is no longer asked.');
    expect(page.html).toContain('A comment that stays.');
    const front = await anybody.get(`/spaces/${slug}`);
    const questions = linksOf(parsePage(front.html)).filter((link) => link.includes('/questions/'));
    expect(questions).toEqual([`/spaces/${slug}/questions/2`, `/spaces/${slug}/questions/1`]);
    expect(front.html).toContain('no longer asked');

    const back = await officer.post(`${at}/1/bring-back`, {});
    expect(back.location).toBe(`${at}?done=questionBroughtBack#question-1`);
    expect((await anybody.get(`/spaces/${slug}/questions/1`)).html).not.toContain('no longer asked');
  });

  test('is gone where nobody commented', async () => {
    const { slug, at, officer } = await scene(1);
    expect((await officer.get(`${at}/1`)).html).toContain('Delete it');
    expect((await officer.post(`${at}/1/retire`, {})).location).toBe(`${at}?done=questionDeleted`);
    expect((await anybody.get(`/spaces/${slug}/questions/1`)).status).toBe(404);
    expect((await officer.post(`${at}/1/retire`, {})).status).toBe(404);
  });
});

test('a question that asks for priorities says so to readers, in the list and on its page', async () => {
  const { slug, at, officer } = await scene(0);
  await officer.post(at, { 'text-en': 'What matters to you?', kind: 'interest' });
  expect((await anybody.get(`/spaces/${slug}`)).html).toContain('choose priorities');
  expect((await anybody.get(`/spaces/${slug}/questions/1`)).html).toContain(
    'asks you to choose the priorities that matter to you',
  );
});
