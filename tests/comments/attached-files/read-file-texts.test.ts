import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStore, placeOf } from '~/attachments/file-store.server';
import { readFileTexts } from '~/comments/attached-files/read-file-texts.server';
import { db, inTransaction } from '~/platform/db.server';
import { enqueue, runJobs } from '~/platform/jobs.server';
import { pdfOf } from '../../attachments/extract-text/pdf-of';
import { PNG } from '../../attachments/strip-location/pictures';
import { useDatabase } from '../../support/database';
import { makeSpace } from '../../support/factories';
import { makeAttachment, useFileStore } from '../../support/file-store';

useDatabase();
useFileStore();

let spaceId: string;
let unwire: () => void;
beforeAll(async () => {
  ({ id: spaceId } = await makeSpace());
  unwire = readFileTexts();
});
afterAll(() => unwire());

async function attach(name: string, bytes: Uint8Array) {
  const id = await makeAttachment(spaceId, { name, bytes });
  const { sha256 } = await db().attachment.findUniqueOrThrow({ where: { id } });
  return { id, sha256 };
}
const textOf = (sha256: string) => db().fileText.findUniqueOrThrow({ where: { sha256 } });
const foundWith = (attachmentId: string) =>
  db().searchEntry.findMany({ where: { attachmentId }, select: { text: true } });

describe('the text of a file', () => {
  test('is read after it was attached, and found by a search', async () => {
    const { id, sha256 } = await attach('a.pdf', pdfOf(['Shelter for seafarers']));
    expect(await textOf(sha256)).toMatchObject({ state: 'waiting', text: null, readAt: null });
    await runJobs();
    expect(await textOf(sha256)).toMatchObject({
      state: 'read',
      text: expect.stringContaining('Shelter for seafarers'),
      readAt: expect.any(Date),
    });
    expect((await foundWith(id)).map(({ text }) => text).join()).toContain('Shelter for seafarers');
  });

  test('is read once, and found with every comment that has the file', async () => {
    const bytes = Buffer.from('The same annex for three.');
    const first = await attach('a.txt', bytes);
    await runJobs();
    const { readAt } = await textOf(first.sha256);
    const second = await attach('b.txt', bytes);
    await runJobs();
    expect((await textOf(first.sha256)).readAt).toEqual(readAt);
    for (const { id } of [first, second]) expect(await foundWith(id)).toHaveLength(1);
  });

  test('that is asked for several times, or again after a start, is there once', async () => {
    const { id, sha256 } = await attach('c.txt', Buffer.from('Asked for again and again.'));
    for (let time = 0; time < 3; time += 1)
      await inTransaction((tx) => enqueue(tx, 'read-file-text', { sha256 }));
    await runJobs();
    expect(await foundWith(id)).toHaveLength(1);
  });

  test.each<[string, string, Uint8Array, 'none' | 'failed']>([
    ['of a picture is none', 'a.png', PNG, 'none'],
    ['of a table is none, for it is read as a table', 'a.csv', Buffer.from('a;b\n1;2\n'), 'none'],
    ['of a PDF that is broken could not be read', 'b.pdf', Buffer.from('%PDF-1.7\nnothing'), 'failed'],
  ])('%s, and the file stands all the same', async (_, name, bytes, state) => {
    const { id, sha256 } = await attach(name, bytes);
    const runs = await runJobs();
    expect(runs.map(({ outcome }) => outcome)).toEqual(['done']);
    expect(await textOf(sha256)).toMatchObject({ state, text: null });
    expect(await foundWith(id)).toEqual([]);
  });

  test('is tried again while the store is away, and given up in the end', async () => {
    const { sha256 } = await attach('gone.txt', Buffer.from('Bytes that are lost.'));
    await (await fileStore()).delete(placeOf(sha256));
    expect((await runJobs()).map(({ outcome }) => outcome)).toEqual(['retried later']);
    expect(await textOf(sha256)).toMatchObject({ state: 'waiting' });
    for (let attempt = 0; attempt < 12; attempt += 1) await runJobs({ early: true });
    expect(await textOf(sha256)).toMatchObject({ state: 'failed' });
  });
});
