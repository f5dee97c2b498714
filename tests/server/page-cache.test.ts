import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeComments, makeSpace } from '../support/factories';
import { useServedApp } from '../support/served-app';

useDatabase();
const { address } = useServedApp({ sample: false });

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As the bytes come: `fetch` would unpack them. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address(path), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a public page', () => {
  test('comes compressed as the reader’s browser can read it, the same page each way', async () => {
    const { slug } = await makeSpace();
    const plain = await ask(`/spaces/${slug}`);
    const brotli = await ask(`/spaces/${slug}`, { 'accept-encoding': 'gzip, br' });
    const gzip = await ask(`/spaces/${slug}`, { 'accept-encoding': 'gzip' });
    expect([
      plain.headers['content-encoding'],
      brotli.headers['content-encoding'],
      gzip.headers['content-encoding'],
    ]).toEqual([undefined, 'br', 'gzip']);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(plain.headers.vary).toBe('Accept-Encoding, Cookie');
  });

  test('is not sent again to a reader who has it, until something visible changes', async () => {
    const { id, slug } = await makeSpace();
    const first = await ask(`/spaces/${slug}/comments`);
    const etag = String(first.headers.etag);
    const again = await ask(`/spaces/${slug}/comments`, { 'if-none-match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    await makeComments(id, [{ markdown: 'A word that was not there before.' }]);
    const changed = await ask(`/spaces/${slug}/comments`, { 'if-none-match': etag });
    expect([changed.status, changed.body.toString().includes('A word that was not there before.')]).toEqual([
      200,
      true,
    ]);
  });

  test('changes on the front page too when a space does', async () => {
    const before = await ask('/');
    await makeSpace({ title: { en: 'Another consultation that was just opened' } });
    expect((await ask('/', { 'if-none-match': String(before.headers.etag) })).body.toString()).toContain(
      'Another consultation that was just opened',
    );
  });

  test('that was asked for by its head first is not kept empty', async () => {
    const { slug } = await makeSpace();
    const head = await ask(`/spaces/${slug}`, {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await ask(`/spaces/${slug}`)).body.length).toBeGreaterThan(500);
    expect((await ask(`/spaces/${slug}`, {}, 'HEAD')).status).toBe(200);
  });

  test('of a space that went back to draft is gone at once, though it was kept', async () => {
    const { id, slug } = await makeSpace();
    expect((await ask(`/spaces/${slug}`)).status).toBe(200);
    await db().space.update({ where: { id }, data: { stage: 'draft', revision: { increment: 1 } } });
    expect((await ask(`/spaces/${slug}`)).status).toBe(404);
  });

  test('is told apart from another by its whole address', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(
      id,
      Array.from({ length: 25 }, (_, index) => ({ markdown: `Comment text ${index + 1}.` })),
    );
    const first = await ask(`/spaces/${slug}/comments`);
    const next = /href="([^"]*\?after=[^"]*)"/
      .exec(first.body.toString())?.[1]
      ?.replaceAll('&amp;', '&') as string;
    expect((await ask(next)).body.equals(first.body)).toBe(false);
    expect((await ask(`/spaces/${slug}/comments`)).body.equals(first.body)).toBe(true);
  });
});

describe('a request that is not a reader’s', () => {
  test.each([
    ['from another site', { origin: 'https://elsewhere.example' }],
    ['with an origin that is none', { origin: 'null' }],
    ['that says nothing of where it comes from', {}],
    ['that the browser says comes from elsewhere', { 'sec-fetch-site': 'cross-site' }],
  ])('to change something, %s, is refused in words', async (_title, headers) => {
    const answer = await ask('/', headers as Record<string, string>, 'POST');
    expect([answer.status, answer.body.toString()]).toEqual([
      403,
      expect.stringContaining('did not come from a page of this site'),
    ]);
  });

  test('gets the headers that keep a page to itself, errors included', async () => {
    for (const path of ['/', '/no-such-page', '/healthz', '/favicon.svg']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy'], path).toContain("default-src 'none'");
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['x-powered-by'], path).toBeUndefined();
    }
  });

  test.each([
    '/spaces/%E0%A4%A',
    '/spaces/..%2f..%2fetc/passwd',
    '/spaces/x/questions/1e9',
    '/spaces/x/comments/-1',
    `/${'a'.repeat(4_000)}`,
    '/spaces/x?after=%00',
    '/assets/../package.json',
    '/.env',
  ])('to an address that cannot be (%s) is a clear 4xx', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toMatch(/node_modules|at .*\.js:/);
  });
});
