import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';
import { decideAs, postAs } from '../support/moderated';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

let space: { id: string; slug: string };
let rosa: Person;
let reader: Person;
let moderator: Person;
let rosasBrowser: ReturnType<typeof visitor>;
let readersBrowser: ReturnType<typeof visitor>;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount({ name: 'Rosa Author' }));
  ({ person: reader } = await makeAccount({ name: 'Rita Reader' }));
  ({ person: moderator } = await makeAccount({ name: 'Ana Moderator', moderates: [space.id] }));
  rosasBrowser = visitor(address, await cookieOf(rosa.accountId));
  readersBrowser = visitor(address, await cookieOf(reader.accountId));
});

const commentPage = (number: number, page = '') => `/spaces/${space.slug}/comments/${number}${page}`;

describe('reporting a comment', () => {
  test('is offered under what others wrote, and leads back to it with a word of thanks', async () => {
    const number = await postAs(rosa, space);
    const link = `href="${commentPage(number, '/flag')}"`;
    expect((await readersBrowser.get(commentPage(number))).html).toContain(link);
    expect((await visitor(address).get(commentPage(number))).html).toContain(link);
    expect((await rosasBrowser.get(commentPage(number))).html).not.toContain(link);
    const team = visitor(address, await cookieOf(moderator.accountId));
    expect((await team.get(commentPage(number))).html).not.toContain(link);
    const sent = await readersBrowser.post(commentPage(number, '/flag'), { reason: 'spam' });
    expect(sent).toMatchObject({ status: 303, location: commentPage(number, '?done=commentFlagged') });
    expect((await readersBrowser.get(sent.location ?? '')).html).toContain('Reported.');
    expect((await readersBrowser.get(commentPage(number, '/flag'))).html).toContain('already');
  });

  test('leads who is not signed in to the sign-in, and back', async () => {
    const number = await postAs(rosa, space);
    const { status, location } = await visitor(address).get(commentPage(number, '/flag'));
    expect(status).toBe(303);
    expect(location).toBe(`/sign-in?to=${encodeURIComponent(commentPage(number, '/flag'))}`);
  });

  test('without a reason, or with “other” and no words, shows the form again with what was typed', async () => {
    const number = await postAs(rosa, space);
    const none = await readersBrowser.post(commentPage(number, '/flag'), { otherText: 'It <b>sells</b>.' });
    expect(none.status).toBe(400);
    expect(none.html).toContain('It &lt;b&gt;sells&lt;/b&gt;.');
    const wordless = await readersBrowser.post(commentPage(number, '/flag'), { reason: 'other' });
    expect(wordless.status).toBe(400);
    expect(wordless.html).toContain('href="#form-otherText"');
    expect(await db().flag.count({ where: { spaceId: space.id } })).toBe(0);
  });

  test('too often within an hour is refused with the time to wait', async () => {
    const numbers = [];
    for (let count = 0; count < 31; count++) numbers.push(count + 1);
    const number = await postAs(rosa, space);
    const answers = [];
    for (const _ of numbers)
      answers.push((await readersBrowser.post(commentPage(number, '/flag'), { reason: 'spam' })).status);
    expect(answers[0]).toBe(303);
    expect(answers.slice(1, 30).every((status) => status === 409)).toBe(true);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('the page of a decision', () => {
  test('says what and why, and takes a contest once; an empty one comes back', async () => {
    const number = await postAs(rosa, space);
    const { id } = await decideAs(moderator, space.slug, number, 'hide', {
      noteToAuthor: 'Say <i>what</i>.',
    });
    const page = `/account/decisions/${id}`;
    const { html } = await rosasBrowser.get(page);
    expect(html).toContain(`Your comment ${number} was hidden`);
    expect(html).toContain('Say &lt;i&gt;what&lt;/i&gt;.');
    expect(html).not.toContain('Ana Moderator');
    expect((await rosasBrowser.get('/account/comments')).html).toContain(`href="${page}"`);
    expect((await rosasBrowser.post(`${page}/contest`, { text: '   ' })).status).toBe(400);
    const sent = await rosasBrowser.post(`${page}/contest`, { text: 'I named nobody.' });
    expect(sent.location).toBe(`${page}?done=decisionContested`);
    expect((await rosasBrowser.get(sent.location ?? '')).html).toContain('I named nobody.');
    const again = await rosasBrowser.post(`${page}/contest`, { text: 'Once more.' });
    expect(again.status).toBe(409);
    expect((await readersBrowser.get(page)).status).toBe(404);
    expect((await visitor(address).get(page)).location).toMatch(/^\/sign-in/);
  });

  test('of a suggestion takes yes and no; of a returned comment leads to where it is revised', async () => {
    const suggested = await postAs(rosa, space, 'The plan is dumb.');
    const { id } = await decideAs(moderator, space.slug, suggested, 'suggest', {
      text: 'The plan has gaps.',
    });
    const page = `/account/decisions/${id}`;
    expect((await rosasBrowser.get(page)).html).toContain(`action="${page}/accept"`);
    expect((await readersBrowser.post(`${page}/accept`, {})).status).toBe(404);
    expect((await rosasBrowser.post(`${page}/accept`, {})).location).toBe(`${page}?done=suggestionAccepted`);
    expect((await visitor(address).get(commentPage(suggested))).html).toContain('The plan has gaps.');
    expect((await rosasBrowser.post(`${page}/decline`, {})).status).toBe(409);
    const returned = await postAs(rosa, space, 'A scandal, all of it.');
    const asked = await decideAs(moderator, space.slug, returned, 'return');
    const edit = commentPage(returned, '/edit');
    expect((await rosasBrowser.get(`/account/decisions/${asked.id}`)).html).toContain(`href="${edit}"`);
    const revision = { text: 'We ask for an audit.', language: 'en', basedOn: '1' };
    const sent = await rosasBrowser.post(edit, revision);
    expect(sent.location).toBe(commentPage(returned, '?done=commentRevised'));
    expect((await rosasBrowser.get(sent.location ?? '')).html).toContain('a moderator looks at it again');
  });
});
