import { describe, expect, test } from 'vitest';
import { indexAttachmentText } from '~/comments/search/index-attachment.server';
import { indexUnindexed } from '~/comments/search/index-unindexed.server';
import { db, inTransaction } from '~/platform/db.server';
import { useDatabase } from '../../support/database';
import { makeComments, makeQuestion, makeSpace, makeWorkplan } from '../../support/factories';
import { makeAttachment, useFileStore } from '../../support/file-store';

useDatabase();
useFileStore();

const entries = () =>
  db().searchEntry.findMany({
    orderBy: [
      { kind: 'asc' },
      { commentId: 'asc' },
      { questionId: 'asc' },
      { priorityId: 'asc' },
      { blockId: 'asc' },
      { piece: 'asc' },
    ],
    select: {
      kind: true,
      commentId: true,
      attachmentId: true,
      questionId: true,
      priorityId: true,
      blockId: true,
      piece: true,
      language: true,
      text: true,
    },
  });

/** The text of an attachment's file, as the job that reads files leaves it. */
async function readText(attachmentId: string, text: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { sha256 } = await tx.attachment.findUniqueOrThrow({ where: { id: attachmentId } });
    const read = { state: 'read' as const, text, readAt: new Date() };
    await tx.fileText.upsert({ where: { sha256 }, create: { sha256, ...read }, update: read });
    await indexAttachmentText(tx, sha256);
  });
}

describe('what was there before there was a search', () => {
  test('is indexed at start as if it had come now, once, though two instances start together', async () => {
    const { id, slug } = await makeSpace();
    await makeQuestion(id);
    await makeWorkplan(slug);
    await makeComments(
      id,
      Array.from({ length: 230 }, (_, at) => ({ markdown: `Comment text ${at}.` })),
    );
    await readText(await makeAttachment(id), 'Dear secretariat, the harbour is shut.');
    const before = await entries();
    expect(before.length).toBe(231 + 1 + 1 + 4 + 2);
    await db().searchEntry.deleteMany({});
    const [one, other] = await Promise.all([indexUnindexed(), indexUnindexed()]);
    // The file comes with its comment, priorities and paragraphs with their workplan.
    expect(one + other).toBe(231 + 1 + 1);
    expect(await entries()).toEqual(before);
    expect(await indexUnindexed()).toBe(0);
  });

  test('is left for the next start where the server is stopped meanwhile', async () => {
    await db().searchEntry.deleteMany({});
    expect(await indexUnindexed(() => true)).toBe(0);
    expect(await db().searchEntry.count()).toBe(0);
  });
});

describe('the text of a file', () => {
  test('longer than the database counts is kept in pieces that say all of it', async () => {
    const { id } = await makeSpace();
    const attachmentId = await makeAttachment(id, { name: 'long.txt', bytes: Buffer.from('long') });
    const text = Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ');
    await readText(attachmentId, text);
    const pieces = await db().searchEntry.findMany({ where: { attachmentId }, orderBy: { piece: 'asc' } });
    expect(pieces.map(({ piece }) => piece)).toEqual([...pieces.keys()]);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  test('that is read again stands once', async () => {
    const { id } = await makeSpace();
    const attachmentId = await makeAttachment(id, { name: 'again.txt', bytes: Buffer.from('again') });
    await readText(attachmentId, 'The first reading.');
    await readText(attachmentId, 'The second reading.');
    expect(await db().searchEntry.findMany({ where: { attachmentId }, select: { text: true } })).toEqual([
      { text: 'The second reading.' },
    ]);
  });
});
