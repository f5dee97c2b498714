import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { addDraftFile } from '~/comments/draft-files/add-draft-file.server';
import { FILES_MOST } from '~/comments/draft-files/draft-file-view';
import { moveDraftFiles } from '~/comments/draft-files/move-draft-files.server';
import { readDraftFiles } from '~/comments/draft-files/read-draft-files.server';
import { removeDraftFile } from '~/comments/draft-files/remove-draft-file.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { fingerprints } from '../../support/all-rows';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';
import { useFileStore } from '../../support/file-store';
import { makeDraft, makeDraftFile } from '../../support/own-draft';

useDatabase();
const { folder } = useFileStore();

let space: { id: string; slug: string };
let author: Person;
let draftId: string;
beforeEach(async () => {
  space = await makeSpace();
  author = (await makeAccount()).person;
  draftId = await makeDraft(space.id, author);
});

const text = (words: string, name = 'Letter.txt') => ({ name, bytes: Buffer.from(words) });
const add = (file: { name: string; bytes: Uint8Array }, actor: Parameters<typeof addDraftFile>[2] = author) =>
  perform(addDraftFile, actor, { draftId, file });
const namesOf = async () => (await readDraftFiles(author, draftId)).map(({ name }) => name);
const commentsOf = async (count: number): Promise<string[]> => {
  const refs = await makeComments(
    space.id,
    Array.from({ length: count }, () => ({})),
  );
  const rows = await db().comment.findMany({
    where: { externalRef: { in: refs } },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ id }) => id);
};
const move = (commentIds: string[]) =>
  inTransaction((tx) => moveDraftFiles(tx, systemClock, draftId, commentIds));

describe('a file that is to come with a comment', () => {
  test('is kept with its author’s draft, behind the others, and its text is read later', async () => {
    await add(text('one', 'one.txt'));
    const { id } = await add(text('two', 'two.txt'));
    expect(await readDraftFiles(author, draftId)).toMatchObject([
      { name: 'one.txt', bytes: 3, mediaType: 'text/plain', scan: 'unscanned', finding: null },
      { id, name: 'two.txt' },
    ]);
    const { sha256 } = await db().draftFile.findUniqueOrThrow({ where: { id } });
    expect(await db().fileText.findUnique({ where: { sha256 } })).toMatchObject({ state: 'waiting' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['it is of a kind that the space does not take', () => add(text('MZ', 'a.exe'))],
    ['it is not what its name says', () => add(text('<html>', 'a.pdf'))],
    ['it is empty', () => add(text(''))],
  ])('is refused where %s, and nothing is written', async (_, work) => {
    const before = await fingerprints();
    await expect(work()).rejects.toThrow(InvalidField);
    expect(await fingerprints()).toEqual(before);
  });

  test('is refused in words where it is there already, under whatever name', async () => {
    await add(text('the same'));
    await expect(add(text('the same', 'Other name.txt'))).rejects.toThrow(/fileAttached/);
    expect(await namesOf()).toEqual(['Letter.txt']);
  });

  test('is refused where it, or all of them, are more than the space takes', async () => {
    const data = { attachmentBytes: 50, commentAttachmentBytes: 60 };
    await db().space.update({ where: { id: space.id }, data });
    await add(text('x'.repeat(40)));
    await expect(add(text('y'.repeat(30)))).rejects.toThrow(/filesTooLarge/);
    await expect(add(text('y'.repeat(51)))).rejects.toThrow(/fileTooLarge/);
    await add(text('z'.repeat(20), 'fits.txt'));
    expect(await namesOf()).toEqual(['Letter.txt', 'fits.txt']);
  });

  test('is refused where there are more than anybody looks through', async () => {
    for (let number = 0; number < FILES_MOST; number += 1) await add(text(`${number}`, `${number}.txt`));
    await expect(add(text('one more'))).rejects.toThrow(/tooManyFiles/);
  });

  test('sent twice at once comes once', async () => {
    const both = await Promise.allSettled([add(text('twice')), add(text('twice'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const many = ['a', 'b', 'c'].map((name) => add(text(name, `${name}.txt`)));
    await Promise.all(many);
    expect(await namesOf()).toHaveLength(4);
  });

  test('is its author’s alone: nobody else adds to a draft, sees what is in it, or takes it out', async () => {
    const fileId = await makeDraftFile(author, draftId);
    const other = (await makeAccount({ role: 'secretariat' })).person;
    for (const actor of [other, anonymous]) {
      const before = await fingerprints();
      await expect(add(text('x'), actor)).rejects.toThrow(NotFound);
      await expect(perform(removeDraftFile, actor, { draftId, fileId })).rejects.toThrow(NotFound);
      expect(await readDraftFiles(actor, draftId)).toEqual([]);
      expect(await fingerprints()).toEqual(before);
    }
  });

  test('can be taken out again, and put in anew', async () => {
    const { id: fileId } = await add(text('first'));
    await add(text('second', 'second.txt'));
    await perform(removeDraftFile, author, { draftId, fileId });
    await expect(perform(removeDraftFile, author, { draftId, fileId })).rejects.toThrow(NotFound);
    await add(text('first', 'again.txt'));
    expect(await namesOf()).toEqual(['second.txt', 'again.txt']);
  });

  test('is kept once on the disk, however many drafts have it', async () => {
    await add(text('shared by all'));
    const count = readdirSync(folder(), { recursive: true, withFileTypes: true }).length;
    const second = await makeDraft(space.id, author, 'question-1');
    await makeDraftFile(author, second, text('shared by all'));
    expect(readdirSync(folder(), { recursive: true, withFileTypes: true })).toHaveLength(count);
  });
});

describe('the files of a draft that is posted', () => {
  const filesOf = (commentId: string) =>
    db().attachment.findMany({ where: { commentId }, orderBy: { position: 'asc' } });

  test('are those of the comment, in their order, and are the draft’s no more', async () => {
    for (const name of ['one.txt', 'two.txt']) await add(text(name, name));
    const [commentId = ''] = await commentsOf(1);
    expect(await move([commentId])).toBe(2);
    expect(await filesOf(commentId)).toMatchObject([
      { name: 'one.txt', position: 0, actorId: author.accountId },
      { name: 'two.txt', position: 1 },
    ]);
    expect(await namesOf()).toEqual([]);
  });

  test('are those of each comment of a submission that shares them', async () => {
    await add(text('shared'));
    const ids = await commentsOf(3);
    await move(ids);
    for (const id of ids) expect(await filesOf(id)).toMatchObject([{ name: 'Letter.txt', position: 0 }]);
  });

  test('come behind those that the comment has, each once', async () => {
    const [commentId = ''] = await commentsOf(1);
    await add(text('before', 'before.txt'));
    await move([commentId]);
    await add(text('before', 'again.txt'));
    await add(text('after', 'after.txt'));
    await move([commentId]);
    const names = (await filesOf(commentId)).map(({ name, position }) => [name, position]);
    expect(names).toEqual([
      ['before.txt', 0],
      ['after.txt', 1],
    ]);
  });

  test('keep the comment from being posted where the virus scanner found something in one, which is named', async () => {
    await add(text('good'));
    const id = await makeDraftFile(author, draftId, text('bad', 'bad.txt'));
    const { sha256 } = await db().draftFile.findUniqueOrThrow({ where: { id } });
    const found = { scan: 'infected' as const, scannedAt: new Date(), scanFinding: 'Eicar-Test' };
    await db().storedFile.update({ where: { sha256 }, data: found });
    const [commentId = ''] = await commentsOf(1);
    const refusal = await move([commentId]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidField);
    expect(refusal).toMatchObject({ field: 'files', message: expect.stringMatching(/bad\.txt.*Eicar-Test/) });
    expect(await filesOf(commentId)).toEqual([]);
    expect(await namesOf()).toEqual(['Letter.txt', 'bad.txt']);
  });
});
