import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { readTermPage } from '~/analysis/read-term-page.server';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { recordScan } from '~/comments/attached-files/record-scan.server';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { readCommentPage } from '~/tagging/read-comment-page.server';
import { FILE_CHARACTERS_READ, recogniseAttachment } from '~/tagging/recognise-attachment.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';
import { makeAttachment, useFileStore } from '../support/file-store';

useDatabase();
useFileStore();

let space: { id: string; slug: string };
beforeEach(async () => {
  space = await makeSpace();
});

/** A file's text as the job leaves it, then what follows. Returns the file's hash. */
async function textWasRead(attachmentId: string, text: string | null): Promise<string> {
  const { sha256 } = await db().attachment.findUniqueOrThrow({ where: { id: attachmentId } });
  const data = { state: text === null ? ('none' as const) : ('read' as const), text, readAt: new Date() };
  await db().fileText.upsert({ where: { sha256 }, create: { sha256, ...data }, update: data });
  await inTransaction((tx) => recogniseAttachment(tx, systemClock, sha256));
  return sha256;
}

const ownFile = (text: string) => ({ name: 'letter.txt', bytes: Buffer.from(`${text} ${randomUUID()}`) });

const tagsHere = () =>
  db().tag.findMany({
    where: { comment: { spaceId: space.id } },
    include: { term: true, excerpt: true, comment: true },
    orderBy: { excerpt: { start: 'asc' } },
  });

const termPage = (code: string) =>
  readTermPage(
    anonymous,
    { slug: space.slug, framework: 'gcm', code, cursor: null, proposedCursor: null },
    'en',
  );

const commentPage = async () => {
  const { number } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id } });
  const { page } = await readCommentPage(anonymous, { slug: space.slug, number }, 'en');
  if (!page) throw new Error('the comment is gone');
  return page;
};

describe('the words of a file that came with a comment', () => {
  test('are tagged like the comment’s own, with their place in the file, counted, and shown with the file', async () => {
    const id = await makeAttachment(space.id, ownFile('one'));
    const text = 'Annex.\n\nWe support GCM Objective 8 in full.';
    await textWasRead(id, text);
    const [tag] = await tagsHere();
    expect(tag?.excerpt?.attachmentId).toBe(id);
    expect(text.slice(tag?.excerpt?.start, tag?.excerpt?.end)).toBe('GCM Objective 8');
    const { comment } = await commentPage();
    expect(comment.chips.map(({ term, files, evidence }) => [term.code, files, evidence])).toEqual([
      ['8', [{ id, name: 'letter.txt', quote: 'GCM Objective 8' }], []],
    ]);
    expect(comment.text.opening).not.toContain('<mark');
    const page = await termPage('8');
    expect(page.counts).toMatchObject({ tags: 1, comments: 1 });
    expect(page.evidence.comments[0]).toMatchObject({
      passages: [],
      opening: null,
      inFiles: [{ quote: 'GCM Objective 8', file: { id } }],
    });
    const { comments } = await readExportDataset(
      anonymous,
      space.slug,
      { by: 'objective', includeUnpublished: false },
      { publicUrl: 'https://plenary.example' },
    );
    expect(comments[0]?.tags[0]).toMatchObject({ quote: 'GCM Objective 8', file: 'letter.txt', start: null });
  });

  test('are tagged again for every comment that has the file, and reading them twice changes nothing', async () => {
    const file = ownFile('shared');
    const [first, second] = [await makeAttachment(space.id, file), await makeAttachment(space.id, file)];
    const sha256 = await textWasRead(first, 'GCM Objective 8.');
    const tags = await tagsHere();
    expect(tags.map(({ excerpt }) => excerpt?.attachmentId).sort()).toEqual([first, second].sort());
    const { revision } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    await inTransaction((tx) => recogniseAttachment(tx, systemClock, sha256));
    expect((await tagsHere()).map(({ id }) => id).sort()).toEqual(tags.map(({ id }) => id).sort());
    expect((await db().space.findUniqueOrThrow({ where: { id: space.id } })).revision).toBe(revision);
  });

  test('of a comment whose name is withheld are nowhere: not among tags, counts, evidence or exports', async () => {
    const id = await makeAttachment(space.id, { ...ownFile('withheld'), nameWithheld: true });
    await textWasRead(id, 'GCM Objective 8, signed Amina.');
    expect(await tagsHere()).toEqual([]);
    const page = await termPage('8');
    expect([page.counts.comments, page.evidence.comments]).toEqual([0, []]);
    expect((await commentPage()).comment.chips).toEqual([]);
  });

  test('go with all that rests on them when the scanner finds something in the file, what somebody decided too', async () => {
    const id = await makeAttachment(space.id, ownFile('infected'));
    const sha256 = await textWasRead(id, 'GCM Objective 8 and GCM Objective 5.');
    await db().tag.updateMany({
      where: { comment: { spaceId: space.id }, term: { code: '5' } },
      data: { decidedAt: new Date() },
    });
    await inTransaction((tx) =>
      recordScan(tx, systemClock, sha256, { scan: 'infected', finding: 'Eicar-Test' }),
    );
    expect(await tagsHere()).toEqual([]);
    expect((await termPage('8')).counts.comments).toBe(0);
  });

  test('are not read while the scanner has yet to look at the file', async () => {
    const id = await makeAttachment(space.id, ownFile('waiting'));
    const { sha256 } = await db().attachment.findUniqueOrThrow({ where: { id } });
    await db().storedFile.update({ where: { sha256 }, data: { scan: 'waiting' } });
    await textWasRead(id, 'GCM Objective 8.');
    expect(await tagsHere()).toEqual([]);
  });

  test('are read to a hundred pages', async () => {
    const id = await makeAttachment(space.id, ownFile('long'));
    const far = `GCM Objective 8. ${'word '.repeat(FILE_CHARACTERS_READ / 5)} GCM Objective 5.`;
    await textWasRead(id, far);
    expect((await tagsHere()).map(({ term }) => term.code)).toEqual(['8']);
  });

  test('stay tagged when the comment is edited, and are not looked for in its text', async () => {
    const { person } = await makeAccount();
    const id = await makeAttachment(space.id, ownFile('edited'));
    const { number } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id } });
    await db().comment.updateMany({
      where: { spaceId: space.id },
      data: { origin: 'web', accountId: person.accountId, createdAt: new Date() },
    });
    await textWasRead(id, 'GCM Objective 8 is ours, and GCM Objective 5.');
    await db().tag.updateMany({
      where: { comment: { spaceId: space.id }, term: { code: '5' } },
      data: { decidedAt: new Date(), position: 'welcomes' },
    });
    await inTransaction((tx) =>
      editComment(tx, systemClock, person, {
        slug: space.slug,
        number,
        markdown: 'Another text, which speaks of GCM Objective 13.',
        language: 'en',
        basedOn: 1,
      }),
    );
    const { comment } = await commentPage();
    expect(comment.chips.map(({ term, files, isLost }) => [term.code, files.length, isLost])).toEqual([
      ['5', 1, false],
      ['8', 1, false],
      ['13', 0, false],
    ]);
    expect(comment.text.opening).toMatch(/<mark[^>]*>GCM Objective 13<\/mark>/);
    expect(comment.text.opening.match(/<mark/g)).toHaveLength(1);
  });

  test('are found, too, where the file was read before the comment was there', async () => {
    const file = ownFile('earlier');
    const elsewhere = await makeSpace();
    await textWasRead(await makeAttachment(elsewhere.id, file), 'GCM Objective 8.');
    await makeAttachment(space.id, file);
    expect((await tagsHere()).map(({ term }) => term.code)).toEqual(['8']);
  });
});
