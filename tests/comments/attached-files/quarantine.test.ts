import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Person } from '~/accounts/actor';
import { inspectOlderFiles } from '~/comments/attached-files/inspect-older-files.server';
import { readFileTexts } from '~/comments/attached-files/read-file-texts.server';
import { scanFiles } from '~/comments/attached-files/scan-files.server';
import { commentColumns, commentView } from '~/comments/comment-columns.server';
import { moveDraftFiles } from '~/comments/draft-files/move-draft-files.server';
import { readDraftFiles } from '~/comments/draft-files/read-draft-files.server';
import { readAttachment } from '~/comments/read-attachment.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden } from '~/platform/errors';
import { enqueue, runJobs } from '~/platform/jobs.server';
import { CLAMD, EICAR, endServers, serve, speakClamd, startClamd } from '../../attachments/clamd';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';
import { makeAttachment, useFileStore } from '../../support/file-store';
import { makeDraft, makeDraftFile } from '../../support/own-draft';

useDatabase();
useFileStore();

let space: { id: string; slug: string };
let author: Person;
beforeEach(async () => {
  await runJobs();
  space = await makeSpace();
  author = (await makeAccount()).person;
});

const unwire: (() => void)[] = [];
/** The jobs as a server with this scanner does them; without an address there is none. */
function wireScanner(clamdUrl?: string): void {
  if (clamdUrl) process.env.CLAMD_URL = clamdUrl;
  else delete process.env.CLAMD_URL;
  for (const undo of unwire.splice(0)) undo();
  unwire.push(scanFiles({ clamdUrl }), readFileTexts(), inspectOlderFiles({ clamdUrl }));
}
afterAll(() => wireScanner());
afterEach(endServers);

const infected = () => Buffer.concat([EICAR, Buffer.from(` ${Math.random()}`)]);
const letter = () => Buffer.from(`A letter on seafarers, ${Math.random()}`);

/** A comment of the author's with one file, posted with it. Returns its number and what the file is known by. */
async function post(
  bytes: Uint8Array,
): Promise<{ number: number; id: string; name: string; sha256: string }> {
  const draftId = await makeDraft(space.id, author, `question-${Math.floor(Math.random() * 1e6) + 1}`);
  await makeDraftFile(author, draftId, { name: 'letter.txt', bytes });
  const [externalRef = ''] = await makeComments(space.id, [{}]);
  const comment = await db().comment.findFirstOrThrow({ where: { externalRef } });
  await db().comment.update({ where: { id: comment.id }, data: { accountId: author.accountId } });
  await inTransaction((tx) => moveDraftFiles(tx, systemClock, draftId, [comment.id]));
  const file = await db().attachment.findFirstOrThrow({ where: { commentId: comment.id } });
  return { number: comment.number, ...file };
}

const fetchBy = (actor: Actor, { id, name }: { id: string; name: string }) =>
  readAttachment(actor, { slug: space.slug, id, name });
const scanOf = (sha256: string) => db().storedFile.findUniqueOrThrow({ where: { sha256 } });
const textOf = (sha256: string) => db().fileText.findUnique({ where: { sha256 } });
const eventsOf = async () =>
  (await db().spaceEvent.findMany({ where: { spaceId: space.id }, orderBy: { number: 'asc' } })).map(
    ({ type, data }) => ({ type, data }),
  );
async function shownTo(actor: Actor, number: number) {
  const where = { spaceId_number: { spaceId: space.id, number } };
  const row = await db().comment.findUniqueOrThrow({ where, select: commentColumns });
  return commentView(actor, row, 'en').files.map(({ name, quarantine }) => ({ name, quarantine }));
}
const everybody = async (): Promise<Actor[]> => [
  anonymous,
  author,
  (await makeAccount({ moderates: [space.id] })).person,
  (await makeAccount({ role: 'secretariat' })).person,
];

describe('while there is no virus scanner', () => {
  test('a file is given to readers as soon as its comment is there', async () => {
    wireScanner();
    const file = await post(infected());
    expect((await fetchBy(anonymous, file)).bytes).toBeGreaterThan(60);
    expect(await shownTo(anonymous, file.number)).toEqual([{ name: 'letter.txt', quarantine: undefined }]);
    expect((await runJobs()).map(({ name }) => name)).not.toContain('scan-file');
    expect((await scanOf(file.sha256)).scan).toBe('unscanned');
  });
});

/** What holds of a scanner, whichever it is. */
function scansFiles(url: () => string) {
  beforeEach(() => wireScanner(url()));

  test('a file that waits for it is given to nobody, not even its author, and its text is read by nobody', async () => {
    const file = await post(letter());
    for (const actor of await everybody()) {
      await expect(fetchBy(actor, file)).rejects.toThrow(Conflict);
      expect(await shownTo(actor, file.number)).toEqual([{ name: 'letter.txt', quarantine: 'waiting' }]);
    }
    expect(await textOf(file.sha256)).toMatchObject({ state: 'waiting' });
  });

  test('a file in which it finds nothing is given out, its text is read, and pages are made anew', async () => {
    const file = await post(letter());
    const before = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    expect((await runJobs()).map(({ outcome }) => outcome)).not.toContain('retried later');
    expect(await scanOf(file.sha256)).toMatchObject({ scan: 'clean', scannedAt: expect.any(Date) });
    expect((await fetchBy(anonymous, file)).sha256).toBe(file.sha256);
    expect(await shownTo(anonymous, file.number)).toEqual([{ name: 'letter.txt', quarantine: undefined }]);
    expect(await textOf(file.sha256)).toMatchObject({
      state: 'read',
      text: expect.stringContaining('seafarers'),
    });
    expect((await eventsOf()).at(-1)).toEqual({ type: 'file-cleared', data: { number: file.number } });
    const after = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    expect(after.revision).toBe(before.revision + 1);
  });

  test('a file in which it finds something is given to nobody, is named to its author and the team only, and has no text', async () => {
    const file = await post(infected());
    await runJobs();
    expect(await scanOf(file.sha256)).toMatchObject({
      scan: 'infected',
      scanFinding: expect.stringContaining('Eicar'),
    });
    const [reader, ...others] = await everybody();
    for (const actor of await everybody()) await expect(fetchBy(actor, file)).rejects.toThrow(Forbidden);
    expect(await shownTo(reader as Actor, file.number)).toEqual([]);
    for (const actor of others)
      expect(await shownTo(actor, file.number)).toEqual([{ name: 'letter.txt', quarantine: 'infected' }]);
    expect(await textOf(file.sha256)).toMatchObject({ state: 'none', text: null });
    expect(await db().searchEntry.count({ where: { attachmentId: file.id } })).toBe(0);
    expect((await eventsOf()).at(-1)).toMatchObject({
      type: 'file-quarantined',
      data: { number: file.number },
    });
  });

  test('a draft says of each file how it stands', async () => {
    const draftId = await makeDraft(space.id, author);
    await makeDraftFile(author, draftId, { name: 'good.txt', bytes: letter() });
    await makeDraftFile(author, draftId, { name: 'bad.txt', bytes: infected() });
    const scans = async () => (await readDraftFiles(author, draftId)).map(({ scan }) => scan);
    expect(await scans()).toEqual(['waiting', 'waiting']);
    await runJobs();
    expect(await scans()).toEqual(['clean', 'infected']);
    expect((await readDraftFiles(author, draftId))[1]?.finding).toContain('Eicar');
  });
}

describe('with a virus scanner', () => {
  let url = '';
  beforeEach(async () => {
    url = await serve(speakClamd);
    wireScanner(url);
  });
  scansFiles(() => url);

  test('a file that was looked at is not looked at again, whoever sends it', async () => {
    const bytes = letter();
    const first = await post(bytes);
    await runJobs();
    const { scannedAt } = await scanOf(first.sha256);
    const second = await post(bytes);
    expect((await fetchBy(anonymous, second)).sha256).toBe(first.sha256);
    await runJobs();
    expect((await scanOf(first.sha256)).scannedAt).toEqual(scannedAt);
  });

  test('that is away is asked again by the queue, and the file waits meanwhile', async () => {
    await endServers();
    const file = await post(letter());
    const tried = (await runJobs()).find(({ name }) => name === 'scan-file');
    expect(tried).toMatchObject({ outcome: 'retried later', error: expect.stringContaining('ECONN') });
    expect((await scanOf(file.sha256)).scan).toBe('waiting');
    wireScanner(await serve(speakClamd));
    await runJobs({ early: true });
    expect((await scanOf(file.sha256)).scan).toBe('clean');
  });

  test('that was away for a day is asked again after that: no file waits for ever', async () => {
    await endServers();
    const file = await post(letter());
    for (let attempt = 0; attempt < 13; attempt += 1) await runJobs({ early: true });
    expect((await scanOf(file.sha256)).scan).toBe('waiting');
    wireScanner(await serve(speakClamd));
    await runJobs({ early: true });
    expect((await scanOf(file.sha256)).scan).toBe('clean');
  });
});

describe.skipIf(!CLAMD)('with clamd itself (clamav-daemon, where it is installed)', () => {
  let clamd: { url: string; end: () => void };
  beforeAll(async () => {
    clamd = await startClamd();
  });
  afterAll(() => clamd.end());
  scansFiles(() => clamd.url);
});

describe('at a start', () => {
  const start = () => inTransaction((tx) => enqueue(tx, 'inspect-older-files', { after: null }));
  const asBefore = async (sha256: string) => {
    await runJobs();
    await db().fileText.deleteMany({ where: { sha256 } });
  };
  const olderFile = async (bytes: Uint8Array) => {
    wireScanner();
    const attachmentId = await makeAttachment(space.id, { bytes });
    const { sha256 } = await db().attachment.findUniqueOrThrow({ where: { id: attachmentId } });
    await asBefore(sha256);
    return { id: attachmentId, name: 'letter.txt', sha256 };
  };

  test('the texts of files of before are read, once even where two instances start', async () => {
    const { sha256 } = await olderFile(letter());
    await Promise.all([start(), start()]);
    const runs = (await runJobs()).filter(({ name }) => name === 'read-file-text');
    expect(await textOf(sha256)).toMatchObject({ state: 'read', text: expect.stringContaining('seafarers') });
    await start();
    expect((await runJobs()).map(({ name }) => name)).toEqual(['inspect-older-files']);
    expect(runs.length).toBeGreaterThan(0);
  });

  test('a scanner that is new looks at files of before, which are given out until it finds something', async () => {
    const good = await olderFile(letter());
    const bad = await olderFile(infected());
    wireScanner(await serve(speakClamd));
    await start();
    expect((await fetchBy(anonymous, good)).sha256).toBe(good.sha256);
    const { revision } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    await runJobs();
    expect((await scanOf(good.sha256)).scan).toBe('clean');
    await expect(fetchBy(anonymous, bad)).rejects.toThrow(Forbidden);
    expect((await fetchBy(anonymous, good)).sha256).toBe(good.sha256);
    expect((await eventsOf()).slice(revision).map(({ type }) => type)).toEqual(['file-quarantined']);
  });

  test('files that waited for a scanner that was taken away are given out', async () => {
    await endServers();
    wireScanner(await serve(() => undefined));
    const file = await post(letter());
    wireScanner();
    await start();
    await runJobs();
    expect((await scanOf(file.sha256)).scan).toBe('unscanned');
    expect((await fetchBy(anonymous, file)).sha256).toBe(file.sha256);
    expect(await textOf(file.sha256)).toMatchObject({ state: 'read' });
  });
});
