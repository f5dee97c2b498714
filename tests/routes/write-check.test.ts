import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { authorTagsSchema } from '~/tagging/author-tags/author-tags';
import { useDatabase } from '../support/database';
import { makeCommentDraft } from '../support/drafts';
import { makeAccount, makeSpace, makeWorkplan } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

const TEXT = 'We welcome Ongoing Priority 6 and GCM Objective 8. On Priority 2 we have doubts.';
const SEEN = [
  'priority:O6|Ongoing%20Priority%206',
  'gcm:8|GCM%20Objective%208',
  '?priority:O2,N2|Priority%202',
];

let draft: string;
let here: string;
let browser: ReturnType<typeof visitor>;
let spaceId: string;
beforeEach(async () => {
  const space = await makeSpace();
  await makeWorkplan(space.slug);
  spaceId = space.id;
  const { id } = await makeAccount();
  draft = await makeCommentDraft({
    accountId: id,
    spaceId,
    place: 'space',
    content: { text: TEXT, voice: 'person' },
  });
  here = `/spaces/${space.slug}/write/space/check`;
  browser = visitor(address, await cookieOf(id));
});

const form = (fields: [string, string][]) => {
  const language = fields.some(([name]) => name === 'language') ? [] : [['language', 'en']];
  const all = [['draft', draft], ...language, ...SEEN.map((one) => ['seen', one]), ...fields];
  return new URLSearchParams(all);
};
/** A form has several fields of one name. */
const send = async (fields: [string, string][], cookie?: string) => {
  const answer = await fetch(address(here), {
    method: 'POST',
    body: form(fields),
    redirect: 'manual',
    headers: { Origin: 'https://plenary.example', ...(cookie ? { Cookie: cookie } : {}) },
  });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
};
const signedIn = async (fields: [string, string][]) => {
  const { accountId } = await db().commentDraft.findUniqueOrThrow({ where: { id: draft } });
  return send(fields, await cookieOf(accountId));
};

const kept = async () =>
  authorTagsSchema.parse((await db().commentDraft.findUniqueOrThrow({ where: { id: draft } })).tags);

const ticks = (html: string, name: string): string[] =>
  [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`) && /checked/.test(tag))
    .map((tag) => /value="([^"]*)"/.exec(tag)?.[1] ?? '');

describe('the page on which a draft is posted', () => {
  test('shows what its words name, ticked, and what they could mean, to be chosen', async () => {
    const { status, html } = await browser.get(here);
    expect(status).toBe(200);
    expect(ticks(html, 'keep')).toEqual(['priority:O6', 'gcm:8']);
    expect(html).toMatch(/<mark>Priority 2<\/mark> we have doubts\./);
    for (const choice of ['=O2', '=N2', '-']) expect(html).toContain(`value="?priority:O2,N2|${choice}"`);
  });

  test('looks for terms to add, and everything said so far is there still', async () => {
    const said: [string, string][] = [
      ['keep', 'gcm:8'],
      ['choose', '?priority:O2,N2|=N2'],
      ['position', 'gcm:8|welcomes'],
      ['proposal', 'Women at sea'],
      ['proposal', ''],
      ['offer', 'N5'],
      ['offerWords', 'Two ships.'],
      ['language', 'fr'],
    ];
    const found = await signedIn([...said, ['find', 'remittances'], ['stay', 'find']]);
    expect(found.status).toBe(303);
    const page = await browser.get(found.location?.replace('#add', '') ?? '');
    expect(ticks(page.html, 'keep')).toEqual(['gcm:8']);
    expect(page.html).toMatch(/<option value="gcm:8\|welcomes" selected=""/);
    expect(page.html).toMatch(
      /<option[^>]* value="\?priority:O2,N2\|=N2"[^>]* selected=""|<option value="\?priority:O2,N2\|=N2"[^>]*selected/,
    );
    expect(page.html).toContain('value="Women at sea"');
    expect(page.html).toContain('Two ships.');
    expect(ticks(page.html, 'offer')).toEqual(['N5']);
    expect(page.html).toMatch(/<input[^>]*name="add"[^>]*value="gcm:20"/);
    const added = await signedIn([...said, ['add', 'gcm:20'], ['stay', 'more']]);
    const again = await browser.get(added.location?.replace('#proposals', '') ?? '');
    expect(ticks(again.html, 'add')).toEqual(['gcm:20']);
  });

  test.each([
    ['text', '/write/space'],
    ['files', '/write/space/files'],
  ])('goes to the %s with everything said kept', async (stay, to) => {
    const { location } = await signedIn([
      ['proposal', 'Women at sea'],
      ['stay', stay],
    ]);
    expect(location).toMatch(new RegExp(`${to}$`));
    expect((await kept()).proposals).toEqual([{ title: 'Women at sea' }]);
  });

  test('shows a title that is too long again, with what is wrong, and the rest as it was', async () => {
    const long = 'x'.repeat(201);
    const { status, html } = await signedIn([
      ['proposal', long],
      ['keep', 'gcm:8'],
      ['offerWords', 'Two ships.'],
    ]);
    expect(status).toBe(400);
    expect(html).toContain(`value="${long}"`);
    expect(ticks(html, 'keep')).toEqual(['gcm:8']);
    expect(html).toContain('Two ships.');
    expect(html).toContain('error-summary');
  });

  test('posts the comment with what was said, and a second time leads to the same', async () => {
    const fields: [string, string][] = [
      ['keep', 'priority:O6'],
      ['proposal', 'Women at sea'],
      ['offer', 'N5'],
    ];
    const first = await signedIn(fields).catch(() => null);
    expect(first?.status).toBe(303);
    const comment = await db().comment.findFirstOrThrow({
      where: { spaceId },
      include: { tags: { include: { term: true } }, proposals: true, offers: true },
    });
    expect(comment.tags.map(({ term, state }) => `${term.code} ${state}`).sort()).toEqual([
      '8 rejected',
      'O2 proposed',
      'O6 confirmed',
    ]);
    expect([comment.proposals.length, comment.offers.length]).toEqual([1, 1]);
    const { accountId } = comment;
    const second = await send(fields, await cookieOf(accountId ?? ''));
    expect(second.status).toBe(303);
    expect(await db().comment.count({ where: { spaceId } })).toBe(1);
  });

  test('keeps what was said in the form when the session has ended, and posts it once somebody is back', async () => {
    const fields: [string, string][] = [
      ['keep', 'gcm:8'],
      ['position', 'gcm:8|objects'],
      ['add', 'gcm:20'],
      ['proposal', 'Women at sea'],
      ['offer', 'N5'],
      ['offerWords', 'Two ships.'],
    ];
    const out = await send(fields);
    expect(out.status).toBe(409);
    expect(out.html).not.toContain('we have doubts');
    const hidden = [...out.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    );
    expect(hidden).toEqual(
      expect.arrayContaining([
        ['keep', 'gcm:8'],
        ['position', 'gcm:8|objects'],
        ['add', 'gcm:20'],
        ['offer', 'N5'],
        ...SEEN.map((one) => ['seen', one]),
      ]),
    );
    expect(out.html).toContain('value="Women at sea"');
    expect(out.html).toContain('Two ships.');
  });

  test('is nobody else’s', async () => {
    const other = await cookieOf((await makeAccount()).id);
    expect((await visitor(address, other).get(here)).status).toBe(404);
    expect((await send([['proposal', 'Mine']], other)).status).toBe(404);
    expect(await db().comment.count({ where: { spaceId } })).toBe(0);
    expect((await kept()).proposals).toEqual([]);
  });
});
