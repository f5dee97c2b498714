import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';
import { makeAttachment, useFileStore } from '../support/file-store';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });

let space: { id: string; slug: string };
let cookie: string;
beforeEach(async () => {
  space = await makeSpace();
  cookie = await cookieOf((await makeAccount()).id);
});

describe('a file that is fetched', () => {
  const LONG = Buffer.from(Array.from({ length: 200_000 }, (_, at) => 65 + (at % 26)));
  const fetched = async (headers: Record<string, string> = {}, method = 'GET') => {
    const id = await makeAttachment(space.id, { name: 'long.txt', bytes: LONG });
    const answer = await fetch(address(`/spaces/${space.slug}/files/${id}/long.txt`), { headers, method });
    return { id, answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  test('comes whole, with its length, and is kept by its reader alone, who asks whether it stands', async () => {
    const { id, answer, bytes } = await fetched();
    expect(answer.status).toBe(200);
    expect(bytes.equals(LONG)).toBe(true);
    expect(answer.headers.get('Content-Length')).toBe('200000');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-cache');
    const again = await fetch(address(`/spaces/${space.slug}/files/${id}/long.txt`), {
      headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=100000-', 100_000, 200_000],
    ['bytes=-5', 199_995, 200_000],
    ['bytes=199999-400000', 199_999, 200_000],
  ])('comes in the part that is asked for: %s', async (range, from, to) => {
    const { answer, bytes } = await fetched({ Range: range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('Content-Range')).toBe(`bytes ${from}-${to - 1}/200000`);
    expect(bytes.equals(LONG.subarray(from, to))).toBe(true);
  });

  test('has no part behind its end, and nothing comes where only its head is asked for', async () => {
    expect((await fetched({ Range: 'bytes=200000-' })).answer.status).toBe(416);
    const { answer, bytes } = await fetched({}, 'HEAD');
    expect([answer.status, bytes.length, answer.headers.get('Content-Length')]).toEqual([200, 0, '200000']);
  });

  test.each([
    ['waiting', 409, 'being checked for viruses'],
    ['infected', 403, 'The virus scanner found something harmful'],
  ] as const)('is not given out while it is %s', async (scan, status, words) => {
    const { id } = await fetched();
    const { sha256 } = await db().attachment.findUniqueOrThrow({ where: { id } });
    const scannedAt = scan === 'infected' ? new Date() : null;
    await db().storedFile.update({ where: { sha256 }, data: { scan, scannedAt } });
    const ways: Record<string, string>[] = [
      {},
      { Cookie: cookie },
      { 'If-None-Match': `"${id}"` },
      { Range: 'bytes=0-1' },
    ];
    for (const as of ways) {
      const answer = await fetch(address(`/spaces/${space.slug}/files/${id}/long.txt`), { headers: as });
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(words);
    }
    await db().storedFile.update({ where: { sha256 }, data: { scan: 'unscanned', scannedAt: null } });
  });
});
