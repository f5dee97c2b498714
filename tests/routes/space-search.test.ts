import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../support/database';
import { makeComments, makeSpace } from '../support/factories';
import { useServedApp } from '../support/served-app';

useDatabase();
const { address } = useServedApp({ sample: false });

let slug: string;
beforeAll(async () => {
  const space = await makeSpace();
  slug = space.slug;
  await makeComments(space.id, [
    { markdown: 'The lighthouse says `<script>alert(1)</script>` & <b>more</b>.' },
  ]);
});

async function search(query: string): Promise<{ status: number; html: string; headers: Headers }> {
  const answer = await fetch(address(`/spaces/${slug}/search?${query}`));
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
}

describe('a search', () => {
  test('shows the words found, is kept by nobody, and works without JavaScript', async () => {
    const { status, html, headers } = await search('q=lighthouse');
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(html).toContain('<mark>lighthouse</mark>');
    expect(html).toContain('1 result');
    expect(html).not.toContain('<script');
  });

  test.each([
    ['NUL', 'q=%00'],
    ['ten thousand characters', `q=${'a'.repeat(10_000)}`],
    ['quotation marks that nothing closes', 'q=%22%27%60%22%22'],
    ['only words that say nothing', 'q=the+and+of'],
    ['the signs of a query language', 'q=%26%7C!%3A*%3C-%3E()%5C'],
    ['markup', 'q=%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
    ['half of a sign', 'q=%ED%A0%80'],
    ['a turn of the direction', 'q=%E2%80%AE%E2%80%8Blighthouse'],
    [
      'filters that are none',
      'question=9999999999&from=0000-00-00&to=2026-99-99&kind=x&after=1.2.3&group=%00&organisation=%27',
    ],
    ['filters that are twice there', 'q=a&q=b&question=1&question=2&priority=N5&priority=%27%3B--'],
  ])('for %s is answered with a page in which nothing runs', async (_title, query) => {
    const { status, html } = await search(query);
    expect(status).toBe(200);
    expect(html).toContain('What to look for');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('alert(1)</script>');
  });

  test('that is too long says how much of it was searched', async () => {
    expect((await search(`q=${'lighthouse '.repeat(40)}`)).html).toContain('Only the first 200 characters');
    expect((await search('q=lighthouse')).html).not.toContain('Only the first');
  });

  test('that finds nothing says what to do next', async () => {
    const { html } = await search('q=nowhere');
    expect(html).toContain('Nothing was found.');
    expect(html).toContain(`href="/spaces/${slug}"`);
    expect((await search('q=!!!')).html).toContain('There is no word in what you typed.');
  });

  test('of a space that is not there is a 404', async () => {
    expect((await fetch(address('/spaces/no-such-space/search?q=x'))).status).toBe(404);
  });
});
