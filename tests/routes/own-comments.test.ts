import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeSpace } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });
const anybody = visitor(address);

let space: { id: string; slug: string };
let author: ReturnType<typeof visitor>;
let accountId: string;
let at: string;

/** Comment 1 of Rosa's, and a reply to it. */
beforeEach(async () => {
  space = await makeSpace();
  ({ id: accountId } = await makeAccount({ name: 'Rosa Author' }));
  author = visitor(address, await cookieOf(accountId));
  await makeComments(space.id, [
    { markdown: 'My first words.', externalRef: 'one', authorName: 'Rosa Author' },
    { markdown: 'A reply to Rosa’s words.', parentRef: 'one', authorName: 'Idris' },
  ]);
  await db().comment.updateMany({ where: { spaceId: space.id, number: 1 }, data: { accountId } });
  at = `/spaces/${space.slug}/comments/1`;
});

describe('one’s own comment', () => {
  test('can be changed and withdrawn from its page, which says nothing of that to others', async () => {
    const own = (await author.get(at)).html;
    expect(own).toContain(`${at}/edit`);
    expect(own).toContain(`${at}/withdraw`);
    const public_ = (await anybody.get(at)).html;
    expect(public_).not.toContain(`${at}/edit`);
    expect(public_).not.toContain(`${at}/withdraw`);
    expect(public_).toContain('/write/comment-1');
  });

  test('is changed, and readers see that it was', async () => {
    expect((await anybody.get(at)).html).not.toContain('edited');
    const done = await author.post(`${at}/edit`, { text: 'My better words.', language: 'en', basedOn: '1' });
    expect([done.status, done.location]).toEqual([303, `${at}?done=commentEdited`]);
    const { html } = await anybody.get(at);
    expect(html).toContain('My better words.');
    expect(html).toContain('edited');
    expect((await anybody.get(`${at}/history`)).status).toBe(403);
    const history = (await author.get(`${at}/history`)).html;
    expect(history).toMatch(/<del>.*first.*<\/del>/s);
  });

  test('changed in two windows shows what was saved, and keeps what is typed', async () => {
    await author.post(`${at}/edit`, { text: 'Saved in one window.', language: 'en', basedOn: '1' });
    const refused = await author.post(`${at}/edit`, {
      text: 'Typed in another.',
      language: 'en',
      basedOn: '1',
    });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Typed in another.');
    expect(refused.html).toContain('What you changed in another window');
    const again = await author.post(`${at}/edit`, {
      text: 'Typed in another.',
      language: 'en',
      basedOn: '2',
    });
    expect(again.status).toBe(303);
  });

  test('typed by somebody whose session has ended comes back, to be sent again', async () => {
    const { status, html } = await anybody.post(`${at}/edit`, {
      text: 'An hour of work.',
      language: 'en',
      basedOn: '1',
    });
    expect(status).toBe(401);
    expect(html).toContain('An hour of work.');
    expect(html).toContain('sign in in another window');
    expect(html).not.toContain('My first words.');
    expect((await anybody.get(`${at}/edit`)).location).toBe(
      `/sign-in?to=${encodeURIComponent(`${at}/edit`)}`,
    );
  });

  test('too long is sent back whole', async () => {
    const text = 'word '.repeat(5_000);
    const { status, html } = await author.post(`${at}/edit`, { text, language: 'en', basedOn: '1' });
    expect(status).toBe(400);
    expect(html).toContain(text.trim());
  });

  test('withdrawn leaves its place: 410, with the replies and without a word of it', async () => {
    expect((await author.get(`${at}/withdraw`)).html).toContain('1 reply to it stays');
    const done = await author.post(`${at}/withdraw`, {});
    expect([done.status, done.location]).toEqual([303, '/account/comments?done=ownCommentWithdrawn']);
    const { status, html } = await anybody.get(at);
    expect(status).toBe(410);
    expect(html).toContain('This comment was withdrawn by its author.');
    expect(html).toContain('A reply to Rosa’s words.');
    expect(html).not.toMatch(/My first words|Rosa Author/);
    const discussion = (await anybody.get(`/spaces/${space.slug}/comments`)).html;
    expect(discussion).toContain('This comment was withdrawn by its author.');
    expect(discussion).not.toMatch(/My first words|Rosa Author/);
    expect((await author.get(at)).status).toBe(200);
    expect((await author.get(`${at}/withdraw`)).status).toBe(409);
  });

  test('that waits is found by its author at its address, with the reason, and by nobody else', async () => {
    const { id } = await db().comment.update({
      where: { spaceId_number: { spaceId: space.id, number: 1 } },
      data: { status: 'pending' },
    });
    const { id: revisionId } = await db().commentRevision.findFirstOrThrow({ where: { commentId: id } });
    await db().commentHold.create({
      data: { id, commentId: id, revisionId, position: 0, reason: 'links', values: {}, heldAt: new Date() },
    });
    expect((await anybody.get(at)).status).toBe(404);
    const own = await author.get(at);
    expect(own.status).toBe(200);
    expect(own.html).toContain('It has many links');
  });
});

describe('the page of one’s own comments', () => {
  test('is for who is signed in, and says what to do where there are none', async () => {
    expect((await anybody.get('/account/comments')).location).toBe('/sign-in?to=%2Faccount%2Fcomments');
    const somebody = visitor(address, await cookieOf((await makeAccount()).id));
    const { html } = await somebody.get('/account/comments');
    expect(html).toContain('You have not commented yet.');
    expect(html).not.toContain('My first words.');
  });

  test('lists them with how they stand, and what is written but not posted', async () => {
    await db().commentDraft.create({
      data: {
        id: accountId,
        spaceId: space.id,
        accountId,
        place: 'comment-2',
        content: { text: 'Half a thought.' },
        startedAt: new Date(),
        savedAt: new Date(),
      },
    });
    const { html } = await author.get('/account/comments');
    expect(html).toContain('My first words.');
    expect(html).toContain('Published');
    expect(html).toContain('1 reply');
    expect(html).toContain('Half a thought.');
    expect(html).toContain(`/spaces/${space.slug}/write/comment-2`);
    expect(html).not.toContain('A reply to Rosa');
  });

  test('goes on by key, each comment once', async () => {
    await makeComments(
      space.id,
      Array.from({ length: 45 }, (_, place) => ({ markdown: `Mine, number ${place}.` })),
    );
    await db().comment.updateMany({ where: { spaceId: space.id }, data: { accountId } });
    const seen: string[] = [];
    for (let next: string | null = '/account/comments'; next; ) {
      const { html }: { html: string } = await author.get(next);
      seen.push(...[...html.matchAll(/id="own-([0-9a-f-]{36})"/g)].map(([, id]) => id as string));
      next = html.match(/href="(\/account\/comments\?after=[0-9a-f-]{36})/)?.[1] ?? null;
    }
    expect(seen).toHaveLength(47);
    expect(new Set(seen).size).toBe(47);
    expect((await author.get('/account/comments?after=x')).status).toBe(400);
  });
});
