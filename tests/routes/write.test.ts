import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeQuestion, makeSpace, makeWorkplan } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });
const anybody = visitor(address);

let space: { id: string; slug: string };
let accountId: string;
let rosa: ReturnType<typeof visitor>;
let here: string;
beforeEach(async () => {
  space = await makeSpace();
  await makeQuestion(space.id);
  ({ id: accountId } = await makeAccount());
  rosa = visitor(address, await cookieOf(accountId));
  here = `/spaces/${space.slug}/write/question-1`;
});

const TYPED = 'What we ask for is <b>simple</b> & clear.';
const SHOWN = 'What we ask for is &lt;b&gt;simple&lt;/b&gt; &amp; clear.';
const draft = () => db().commentDraft.findFirst({ where: { accountId } });
const textOf = async () => ((await draft())?.content as { text: string } | undefined)?.text;

describe('the way to write', () => {
  test('stands on an open discussion for everybody, and leads who has not signed in to the sign-in and back', async () => {
    const { html } = await anybody.get(`/spaces/${space.slug}/questions/1`);
    expect(html).toContain(`href="${here}"`);
    const answer = await anybody.get(here);
    expect([answer.status, answer.location]).toEqual([303, `/sign-in?to=${encodeURIComponent(here)}`]);
    expect((await rosa.get(here)).html).toContain('What is missing?');
  });

  test('is not there once the space has closed', async () => {
    await db().space.update({ where: { id: space.id }, data: { stage: 'closed' } });
    expect((await rosa.get(`/spaces/${space.slug}/questions/1`)).html).not.toContain(here);
  });

  test('leads nowhere for a place that there is not', async () => {
    for (const place of [
      'question-9',
      'block-1',
      'priority-O6',
      'comment-1',
      'edit-1',
      'elsewhere',
      'question-1x',
    ])
      expect((await rosa.get(`/spaces/${space.slug}/write/${place}`)).status, place).toBe(404);
  });
});

describe('what is typed', () => {
  const send = (fields: Record<string, string> = {}, by = rosa) =>
    by.post(here, { text: TYPED, voice: 'person', mark: '0', ...fields });

  test('is kept by each of the three buttons, and is there again', async () => {
    expect((await send({ stay: 'save' })).location).toBe(`${here}?done=draftSaved`);
    expect((await rosa.get(here)).html).toContain(SHOWN);
    expect((await send({ stay: 'preview', mark: '1' })).location).toBe(`${here}?preview#preview`);
    expect((await send({ mark: '1' })).location).toBe(`${here}/check`);
    expect(await textOf()).toBe(TYPED);
  });

  test('is kept although it cannot be posted, and what is wrong is said at its field', async () => {
    const long = 'a'.repeat(25_000);
    const answer = await send({ text: long });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('This has 25,000 characters, and a comment has at most 20,000.');
    expect(answer.html).toContain(long);
    expect(await textOf()).toBe(long);
    expect((await send({ text: ' ', mark: '1' })).status).toBe(400);
  });

  test('is shown again, all of it, to who was signed out meanwhile, with the way on', async () => {
    const { status, html } = await send({}, anybody);
    expect(status).toBe(409);
    expect(html).toContain(SHOWN);
    expect(html).toContain('You were signed out meanwhile.');
    expect(html).toContain('href="/sign-in"');
    expect(await draft()).toBeNull();
  });

  test('and for whom, with whom, whether named, goes along with who was signed out meanwhile: sent again, it is kept', async () => {
    const said = { voice: 'person', coSignatories: 'Young Tide', nameWithheld: 'on' };
    await send({ stay: 'save' });
    const { html } = await send({ ...said, mark: '1' }, anybody);
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
    expect([hidden('voice'), hidden('mark')]).toEqual(['person', '1']);
    expect(html).toContain('Young Tide');
    expect(html).toMatch(/<details[^>]* open/);
    expect(html).not.toContain('your account speaks for no organisation');
    const again = await send({ ...said, mark: hidden('mark') ?? '', stay: 'save' });
    expect(again.status).toBe(303);
    expect((await draft())?.content).toMatchObject({ ...said, nameWithheld: true });
  });

  test('in an older window is shown beside what was saved since; sent once more, it stands', async () => {
    await send({ stay: 'save' });
    const meanwhile = await send({ text: 'From an older window.', stay: 'save', mark: '0' });
    expect(meanwhile.status).toBe(409);
    expect(meanwhile.html).toContain(SHOWN);
    expect(meanwhile.html).toContain('From an older window.');
    const mark = /name="mark" value="(\d+)"/.exec(meanwhile.html)?.[1] ?? '';
    expect((await send({ text: 'From an older window.', stay: 'save', mark })).status).toBe(303);
    expect(await textOf()).toBe('From an older window.');
  });

  test('is there although the space closed meanwhile, with why it cannot be posted', async () => {
    await send({ stay: 'save' });
    await db().space.update({ where: { id: space.id }, data: { stage: 'closed' } });
    const { html } = await rosa.get(here);
    expect(html).toContain(SHOWN);
    expect(html).toContain('This space has closed');
    const refused = await send({ mark: '1' });
    expect(refused.status).toBe(403);
    expect(await textOf()).toBe(TYPED);
  });

  test('is nobody else’s to see', async () => {
    await send({ stay: 'save' });
    const other = visitor(address, await cookieOf((await makeAccount()).id));
    expect((await other.get(here)).html).not.toContain(SHOWN);
    expect((await other.get(`${here}/check`)).status).toBe(404);
  });

  test('is thrown away by a button, and only so', async () => {
    await send({ stay: 'save' });
    expect((await rosa.post(`${here}/discard`, {})).status).toBe(303);
    expect(await draft()).toBeNull();
  });

  test('begins with the words of the document that were selected, as a quotation', async () => {
    const { html } = await rosa.get(`${here}?quote=${encodeURIComponent('words *of* the draft')}`);
    expect(html).toContain('&gt; words \\*of\\* the draft');
  });
});

describe('what the script of the page sends', () => {
  test('is kept, answered with the mark, and counted as a reader counts', async () => {
    const fields = { text: '**Four** words are here', voice: 'person', mark: '0' };
    const { status, html } = await rosa.post(`${here}/save`, fields);
    expect(status).toBe(200);
    expect(JSON.parse(html)).toMatchObject({ mark: 1, characters: 'Four words are here'.length });
    expect((await rosa.post(`${here}/save`, { ...fields, text: 'Older', mark: '0' })).status).toBe(409);
    expect((await anybody.post(`${here}/save`, fields)).status).toBe(401);
  });

  test('is answered with what its words name so far, and with which words', async () => {
    await makeWorkplan(space.slug);
    const text = 'See **Objective 15** and priority O6.';
    const { html } = await rosa.post(`${here}/save`, { text, voice: 'person', mark: '0' });
    expect((JSON.parse(html) as { finds: object[] }).finds).toMatchObject([
      { label: 'GCM 15', words: 'Objective 15', isSure: true },
      { label: 'O6', title: { text: 'Early warning for coastal storms' }, words: 'priority O6' },
    ]);
  });

  test('from a word processor comes back as Markdown, without what could run', async () => {
    const html =
      '<p class=MsoNormal>We <b>ask</b>:</p><ul><li>one<li>two</ul><script>alert(1)</script><p><a href="https://example.org">here</a> <a href="javascript:alert(1)">there</a></p>';
    const answer = await rosa.post(`${here}/paste`, { html });
    const { markdown } = JSON.parse(answer.html) as { markdown: string };
    expect(markdown).toContain('We **ask**:\n\n- one\n- two');
    expect(markdown).toContain('[here](https://example.org)');
    expect(markdown).not.toMatch(/javascript:|alert/);
  });

  test('is spoken of in the policy of that page, and of no other page of the space', async () => {
    const policyOf = async (path: string) => (await rosa.get(path)).headers.get('content-security-policy');
    expect(await policyOf(here)).toContain("script-src 'self'; connect-src 'self'");
    expect(await policyOf(`/spaces/${space.slug}`)).not.toContain('script-src');
  });
});

describe('posting', () => {
  test('leads to the comment, and a second time to the same', async () => {
    await rosa.post(here, { text: TYPED, voice: 'person', mark: '0' });
    const { html } = await rosa.get(`${here}/check`);
    const id = /name="draft" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const posted = await rosa.post(`${here}/check`, { draft: id, language: 'en' });
    expect([posted.status, posted.location]).toEqual([
      303,
      `/spaces/${space.slug}/comments/1?done=commentPosted`,
    ]);
    const again = await rosa.post(`${here}/check`, { draft: id, language: 'en' });
    expect(again.location).toBe(`/spaces/${space.slug}/comments/1?done=commentPostedBefore`);
    expect((await anybody.get(`/spaces/${space.slug}/questions/1`)).html).toContain(
      SHOWN.replace('&lt;b&gt;', '').slice(0, 18),
    );
  });

  test('in a space that looks first leads to one’s own comments, and nobody else sees it yet', async () => {
    await db().space.update({ where: { id: space.id }, data: { moderation: 'before' } });
    await rosa.post(here, { text: 'Unseen as yet.', voice: 'person', mark: '0' });
    const id = (await draft())?.id ?? '';
    const posted = await rosa.post(`${here}/check`, { draft: id, language: 'en' });
    expect(posted.location).toBe('/account/comments?done=commentWaiting');
    expect((await rosa.get('/account/comments')).html).toContain('Unseen as yet.');
    expect((await anybody.get(`/spaces/${space.slug}/questions/1`)).html).not.toContain('Unseen as yet.');
    expect((await anybody.get(`/spaces/${space.slug}/comments/1`)).status).toBe(404);
  });
});
