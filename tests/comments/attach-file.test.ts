import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { readFile } from '~/attachments/read-file.server';
import { attachFile } from '~/comments/attach-file.server';
import { readAttachment } from '~/comments/read-attachment.server';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeSpace } from '../support/factories';
import { makeAttachment, useFileStore } from '../support/file-store';

useDatabase();
const { folder } = useFileStore();

let space: { id: string; slug: string };
let number: number;
beforeAll(async () => {
  space = await makeSpace();
  const [ref] = await makeComments(space.id, [{ attachmentMissing: true }], systemClock, 'imported');
  ({ number } = await db().comment.findFirstOrThrow({ where: { externalRef: ref } }));
});

const file = (text: string, name = 'Letter.txt') => ({ name, bytes: Buffer.from(text) });
const attach = (
  given: Partial<Parameters<typeof attachFile>[3]> = {},
  actor: Parameters<typeof attachFile>[2] = operator,
) => perform(attachFile, actor, { slug: space.slug, number, file: file('Dear secretariat'), ...given });

const filesOnDisk = () =>
  readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

describe('a file that a comment from elsewhere speaks of', () => {
  test('is added later: the comment misses it no more, and the space has changed', async () => {
    const before = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    const { attachmentId } = await attach();
    const comment = await db().comment.findFirstOrThrow({
      where: { spaceId: space.id, number },
      include: { attachments: { include: { file: true } } },
    });
    expect(comment.attachmentMissing).toBe(false);
    expect(comment.attachments).toMatchObject([
      { id: attachmentId, name: 'Letter.txt', position: 0, file: { bytes: 16, mediaType: 'text/plain' } },
    ]);
    const after = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    expect(after.revision).toBe(before.revision + 1);
    const read = await readAttachment(anonymous, { slug: space.slug, id: attachmentId, name: 'Letter.txt' });
    expect(Buffer.from(await readFile(read.sha256)).toString()).toBe('Dear secretariat');
  });

  test('is kept once, however many comments have it, at a place that says nothing of it', async () => {
    const count = filesOnDisk();
    await makeAttachment(space.id, { name: 'another name.txt', bytes: Buffer.from('Dear secretariat') });
    expect(filesOnDisk()).toBe(count);
    const { sha256 } = await db().storedFile.findFirstOrThrow();
    expect(existsSync(`${folder()}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`)).toBe(true);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the comment has it already', () => attach()],
    ['it is of a kind that the space does not take', () => attach({ file: file('x', 'a.exe') })],
    ['it is not what its name says', () => attach({ file: file('x', 'a.pdf') })],
    ['it is empty', () => attach({ file: file('') })],
    ['it was never sent', () => attach({ file: { name: 'a.txt', sha256: '0'.repeat(64) } })],
  ])('is refused where %s', async (_, work) => {
    const before = await fingerprints();
    await expect(work()).rejects.toThrow(InvalidField);
    expect(await fingerprints()).toEqual(before);
  });

  test('is refused where one comment would carry more than it may, or the file is larger than it may be', async () => {
    await db().space.update({
      where: { id: space.id },
      data: { attachmentBytes: 50, commentAttachmentBytes: 60 },
    });
    await attach({ file: file('x'.repeat(40)) });
    await expect(attach({ file: file('y'.repeat(30)) })).rejects.toThrow(/filesTooLarge/);
    await expect(attach({ file: file('y'.repeat(51)) })).rejects.toThrow(/fileTooLarge/);
  });

  test('is the secretariat’s to add, and not to what was written here', async () => {
    const { person } = await makeAccount({ moderates: [space.id] });
    await expect(attach({}, person)).rejects.toThrow(Forbidden);
    await expect(attach({}, anonymous)).rejects.toThrow(Forbidden);
    const [ref] = await makeComments(space.id, [{}]);
    const written = await db().comment.findFirstOrThrow({ where: { externalRef: ref } });
    await expect(attach({ number: written.number })).rejects.toThrow(Forbidden);
    await expect(attach({ number: 9999 })).rejects.toThrow(NotFound);
    await expect(attach({ slug: 'no-such' })).rejects.toThrow(NotFound);
  });
});

describe('the files of a comment are for whoever may read it', () => {
  test.each<[string, Parameters<typeof makeAttachment>[1], 'draft' | 'open']>([
    ['of a hidden comment', { status: 'hidden' }, 'open'],
    ['of a comment whose name is withheld', { nameWithheld: true }, 'open'],
    ['of a draft', {}, 'draft'],
  ])('those %s are for the team only', async (_, given, stage) => {
    const { id, slug } = await makeSpace({ stage });
    const where = { slug, id: await makeAttachment(id, given), name: 'letter.txt' };
    await expect(readAttachment(anonymous, where)).rejects.toThrow(NotFound);
    await expect(readAttachment((await makeAccount()).person, where)).rejects.toThrow(NotFound);
    const moderator = (await makeAccount({ moderates: [id] })).person;
    expect((await readAttachment(moderator, where)).mediaType).toBe('text/plain');
  });

  test('and are not found under another space or another name', async () => {
    const { id, slug } = await makeSpace();
    const attachment = await makeAttachment(id);
    const read = (given: { slug?: string; name?: string }) =>
      readAttachment(anonymous, { slug, id: attachment, name: 'letter.txt', ...given });
    expect((await read({})).name).toBe('letter.txt');
    await expect(read({ slug: space.slug })).rejects.toThrow(NotFound);
    await expect(read({ name: 'invoice.exe' })).rejects.toThrow(NotFound);
  });
});
