import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { shareDraft } from '~/comments/drafts-shown/share-draft.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeQuestion, makeSpace } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

const place = { kind: 'question', number: 1 } as const;
let slug: string;
let author: Person;
let words: string;

beforeAll(async () => {
  const space = await makeSpace();
  ({ slug } = space);
  await makeQuestion(space.id);
  ({ person: author } = await makeAccount({ name: 'Asta Author' }));
  words = `Ports need lights ${randomUUID()}`;
  const content = { text: words, voice: 'person' };
  await perform(saveDraft, author, { slug, place, content, mark: null });
});

const share = (mayEdit = false) =>
  perform(shareDraft, author, { slug, place, name: 'Amina', mayEdit, days: 7 });

describe('the page of a draft that is shown to a colleague', () => {
  test('is read without an account, is kept by nobody, found by nobody, and tells no other site of its address', async () => {
    const { status, html, headers } = await visitor(address).get(`/drafts/${await share()}`);
    expect(status).toBe(200);
    expect(html).toContain(words);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  test('says that it is gone, with what to do, once its link has ended', async () => {
    const secret = await share();
    await db().draftShare.updateMany({ data: { withdrawnAt: new Date() } });
    for (const path of [`/drafts/${secret}`, `/drafts/${secret}/edit`, '/drafts/made-up']) {
      const { status, html } = await visitor(address).get(path);
      expect(status, path).toBe(410);
      expect(html).toContain('Ask the colleague who sent you the link for a new one.');
      expect(html).not.toContain(words);
    }
    const sent = await visitor(address).post(`/drafts/${secret}`, { text: 'Say how many.' });
    expect(sent.status).toBe(410);
  });

  test('shows a hostile remark as text', async () => {
    const path = `/drafts/${await share()}`;
    const text = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) \u202Egpj.exe';
    expect((await visitor(address).post(path, { text })).status).toBe(303);
    const { html } = await visitor(address).get(path);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<img|href="javascript:/i);
    const page = await visitor(address, await cookieOf(author.accountId)).get(
      `/spaces/${slug}/write/question-1/share`,
    );
    expect(page.html).not.toMatch(/<img|href="javascript:/i);
  });

  test('keeps what was typed where a remark is too long', async () => {
    const text = 'x'.repeat(5_001);
    const { status, html } = await visitor(address).post(`/drafts/${await share()}`, { text });
    expect(status).toBe(400);
    expect(html).toContain(text);
  });

  test('shows both texts where somebody changed the draft meanwhile', async () => {
    const path = `/drafts/${await share(true)}/edit`;
    const old = { text: 'The version of a colleague.', mark: '9999' };
    const { status, html } = await visitor(address).post(path, old);
    expect(status).toBe(409);
    expect(html).toContain('The version of a colleague.');
    expect(html).toContain(words);
  });

  test('is public nowhere: readers of the consultation see nothing of it', async () => {
    await share();
    for (const path of [`/spaces/${slug}`, `/spaces/${slug}/questions/1`, `/spaces/${slug}/search?q=lights`])
      expect((await visitor(address).get(path)).html, path).not.toContain(words);
  });
});

describe('the form for a link', () => {
  test('shows the link once, and never again', async () => {
    const browser = visitor(address, await cookieOf(author.accountId));
    const path = `/spaces/${slug}/write/question-1/share`;
    const made = await browser.post(path, { name: 'Béla', may: 'remark', days: '7' });
    const link = /\/drafts\/[\w-]{43}/.exec(made.html)?.[0] ?? 'none';
    expect((await visitor(address).get(link)).status).toBe(200);
    expect((await browser.get(path)).html).not.toContain(link);
  });
});
