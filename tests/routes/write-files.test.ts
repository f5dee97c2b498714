import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { readDraftFiles } from '~/comments/draft-files/read-draft-files.server';
import { db } from '~/platform/db.server';
import { pdfOf } from '../attachments/extract-text/pdf-of';
import { JPEG } from '../attachments/strip-location/pictures';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';
import { makeAttachment, useFileStore } from '../support/file-store';
import { makeDraft, makeDraftFile } from '../support/own-draft';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });

const ORIGIN = 'https://plenary.example';
const PAGE = Buffer.from('<!doctype html><html><script>alert(1)</script>');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const GIF_SCRIPT = Buffer.from('GIF89a/*\x01\0\0\0\0*/=1;alert(1)//', 'latin1');

let space: { id: string; slug: string };
let author: Person;
let cookie: string;
let here: string;
beforeEach(async () => {
  space = await makeSpace();
  const { id, person } = await makeAccount();
  author = person;
  cookie = await cookieOf(id);
  here = `/spaces/${space.slug}/write/space/files`;
});

const file = (name: string, bytes: Uint8Array | string) => ({ name, bytes: Buffer.from(bytes) });

/** As a browser without a script sends the form: all files under one name. */
async function sendForm(files: { name: string; bytes: Buffer }[], as = cookie) {
  const body = new FormData();
  for (const { name, bytes } of files) body.append('file', new Blob([new Uint8Array(bytes)]), name);
  if (files.length === 0) body.append('file', new Blob([]), '');
  const answer = await fetch(address(here), {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Origin: ORIGIN, Cookie: as },
  });
  return { status: answer.status, to: answer.headers.get('Location'), html: await answer.text() };
}

/** As the script sends a file. */
async function sendOne(name: string, bytes: Uint8Array, headers: Record<string, string> = {}) {
  const answer = await fetch(address(`${here}/send`), {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      Origin: ORIGIN,
      Cookie: cookie,
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(name),
      ...headers,
    },
  });
  return { status: answer.status, text: await answer.text() };
}

async function kept(): Promise<string[]> {
  const draft = await db().commentDraft.findFirst({
    where: { spaceId: space.id, accountId: author.accountId },
  });
  return draft ? (await readDraftFiles(author, draft.id)).map(({ name }) => name) : [];
}

describe('files that are sent without a script', () => {
  test('are kept with a draft that begins with them, and shown with kind and size and a button that takes them out', async () => {
    const sent = await sendForm([file('one.txt', 'one'), file('Zoë; "two".pdf', pdfOf(['two']))]);
    expect([sent.status, sent.to]).toEqual([303, `${here}?done=draftFilesAdded`]);
    expect(await kept()).toEqual(['one.txt', 'Zoë; _two_.pdf']);
    const { html } = await visitor(address, cookie).get(here);
    expect(html).toContain('Zoë; _two_.pdf');
    expect(html).toContain('Plain text, 1 kB');
    expect(html.match(/action="[^"]*\/files\/remove"/g)).toHaveLength(3);
  });

  test('are each taken or refused on their own, with the reason, and what was taken stays', async () => {
    const sent = await sendForm([
      file('good.txt', 'good'),
      file('page.pdf', PAGE),
      file('empty.txt', ''),
      file('again.txt', 'good'),
      file('last.txt', 'last'),
    ]);
    expect(sent.status).toBe(400);
    expect(sent.html).toContain(
      'page.pdf: The name ends in .pdf, but what is in the file is something else.',
    );
    expect(sent.html).toContain('empty.txt: This file is empty.');
    expect(sent.html).toContain('again.txt: This file is attached to the comment already.');
    expect(await kept()).toEqual(['good.txt', 'last.txt']);
    expect(sent.html).toContain('last.txt');
  });

  test('are asked for where none was chosen, and no draft begins', async () => {
    const sent = await sendForm([]);
    expect(sent.status).toBe(400);
    expect(sent.html).toContain('Choose a file.');
    expect(await db().commentDraft.count({ where: { spaceId: space.id } })).toBe(0);
  });

  test('are refused by size one by one, up to what nobody sends by mistake', async () => {
    const data = { attachmentBytes: 1_048_576, commentAttachmentBytes: 2_097_152 };
    await db().space.update({ where: { id: space.id }, data });
    const some = await sendForm([file('large.txt', 'x'.repeat(1_100_000)), file('small.txt', 'small')]);
    expect(some.html).toContain('large.txt: Choose a file of at most 1 MB.');
    expect(await kept()).toEqual(['small.txt']);
    const far = await sendForm([file('huge.txt', 'x'.repeat(4_000_000))]);
    expect(far.status).toBe(413);
    expect(await kept()).toEqual(['small.txt']);
  });

  test('are taken out again by their button, and by nobody else', async () => {
    await sendForm([file('one.txt', 'one')]);
    const { id } = await db().draftFile.findFirstOrThrow({
      where: { draft: { accountId: author.accountId } },
    });
    const other = visitor(address, await cookieOf((await makeAccount()).id));
    expect((await other.post(`${here}/remove`, { file: id })).status).toBe(404);
    expect(await kept()).toEqual(['one.txt']);
    const taken = await visitor(address, cookie).post(`${here}/remove`, { file: id });
    expect(taken.location).toBe(`${here}?done=draftFileRemoved`);
    expect(await kept()).toEqual([]);
  });

  test('cannot be sent where nothing may be begun, but to a draft that was begun before the space closed they can', async () => {
    await db().space.update({ where: { id: space.id }, data: { stage: 'closed' } });
    expect((await sendForm([file('late.txt', 'late')])).status).toBe(403);
    await makeDraft(space.id, author);
    expect((await sendForm([file('kept.txt', 'kept')])).status).toBe(303);
    expect(await kept()).toEqual(['kept.txt']);
  });

  test('of somebody who is not signed in are not taken, and the page leads to the sign-in', async () => {
    expect((await sendForm([file('a.txt', 'a')], '')).status).toBe(401);
    expect((await visitor(address).get(here)).location).toContain('/sign-in?to=');
  });
});

describe('a file that the script sends', () => {
  test('is taken alone, and the answer says what the list shows', async () => {
    const sent = await sendOne('Überblick 2027.txt', Buffer.from('An overview'));
    expect(sent.status).toBe(200);
    expect(JSON.parse(sent.text)).toMatchObject({
      name: 'Überblick 2027.txt',
      bytes: 11,
      facts: 'Plain text, 1 kB',
      isWaiting: false,
    });
    expect(await kept()).toEqual(['Überblick 2027.txt']);
  });

  test('is refused in words', async () => {
    const sent = await sendOne('page.pdf', PAGE);
    expect(sent.status).toBe(400);
    expect(JSON.parse(sent.text).refused).toMatch(/^The name ends in \.pdf, but/);
    expect(await kept()).toEqual([]);
  });

  test('is refused in words where it is larger than the space takes, a little or by far', async () => {
    await db().space.update({ where: { id: space.id }, data: { attachmentBytes: 1_048_576 } });
    for (const bytes of [1_100_000, 5_000_000]) {
      const sent = await sendOne('large.txt', Buffer.alloc(bytes, 'x'));
      expect(sent.status).toBe(400);
      expect(JSON.parse(sent.text).refused).toBe('Choose a file of at most 1 MB.');
    }
  });

  test('that breaks off costs that file alone', async () => {
    await sendOne('whole.txt', Buffer.from('whole'));
    const broken = new AbortController();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.alloc(100_000, 'x'));
        setTimeout(() => broken.abort(), 200);
      },
    });
    const sending = fetch(address(`${here}/send`), {
      method: 'POST',
      body,
      duplex: 'half',
      signal: broken.signal,
      headers: {
        Origin: ORIGIN,
        Cookie: cookie,
        'Content-Type': 'application/octet-stream',
        'X-File-Name': 'broken.txt',
      },
    } as RequestInit);
    await expect(sending).rejects.toThrow();
    expect((await sendOne('next.txt', Buffer.from('next'))).status).toBe(200);
    expect(await kept()).toEqual(['whole.txt', 'next.txt']);
  });

  test.each<[string, Record<string, string>]>([
    ['has no name', { 'X-File-Name': '' }],
    ['has a name that is not UTF-8', { 'X-File-Name': '%FF.txt' }],
    ['comes as something else', { 'Content-Type': 'text/plain' }],
  ])('that %s is refused', async (_, headers) => {
    expect((await sendOne('a.txt', Buffer.from('a'), headers)).status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  test('comes too often: after as many as anybody sends in an hour one has to wait, and is told how long', async () => {
    const statuses = [];
    for (let count = 0; count < 121; count += 1) statuses.push((await sendOne('page.pdf', PAGE)).text);
    expect(statuses.at(-2)).toContain('The name ends in');
    expect(JSON.parse(statuses.at(-1) ?? '').refused).toBe(
      'Too many attempts. Wait 10 minutes, then try again.',
    );
  });
});

describe('a file that was made to deceive, sent and fetched', () => {
  test.each<[string, string, Uint8Array]>([
    ['an SVG', 'a.svg', SVG],
    ['an SVG named as a picture', 'a.png', SVG],
    ['a page named .pdf', 'a.pdf', PAGE],
    ['a page in front of a PDF', 'a.pdf', Buffer.concat([PAGE, pdfOf(['x'])])],
    ['a GIF that is a script, named as a picture', 'a.jpg', GIF_SCRIPT],
    ['a program with a second ending', 'letter.pdf.exe', Buffer.from('MZ')],
    ['a file of no bytes', 'a.txt', Buffer.alloc(0)],
  ])('%s is refused in both ways', async (_, name, bytes) => {
    expect((await sendForm([file(name, bytes)])).status).toBe(400);
    expect((await sendOne(name, bytes)).status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  test.each<[string, string]>([
    [`${'x'.repeat(300)}.txt`, `${'x'.repeat(150)}.txt`],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\letter.txt', 'letter.txt'],
    ['invoice\u202Etxt.exe.txt', 'invoicetxt.exe.txt'],
    ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
  ])('the name %j becomes %j in both ways, on the page and in the headers', async (given, name) => {
    expect(JSON.parse((await sendOne(given, Buffer.from('by script'))).text).name).toBe(name);
    expect((await sendForm([file(given, 'by form')])).status).toBe(303);
    expect(await kept()).toEqual([name, name]);
    const { html } = await visitor(address, cookie).get(here);
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/\u202E/);
  });

  test('a PDF with a page behind it is only ever saved', async () => {
    const id = await makeAttachment(space.id, { name: 'a.pdf', bytes: Buffer.concat([pdfOf(['x']), PAGE]) });
    const answer = await fetch(address(`/spaces/${space.slug}/files/${id}/a.pdf`));
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="a\.pdf"/);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'; sandbox");
  });

  test('a picture that hides an archive loses it', async () => {
    await sendOne('a.jpg', Buffer.concat([JPEG, Buffer.from('PK\x03\x04 hidden')]));
    const { file: stored } = await db().draftFile.findFirstOrThrow({
      where: { draft: { accountId: author.accountId } },
      include: { file: true },
    });
    expect(stored.bytes).toBe(JPEG.length);
  });
});

test('the page of files sends its forms to addresses of the reader’s language', async () => {
  await makeDraftFile(author, await makeDraft(space.id, author));
  const { status, html } = await visitor(address, cookie).get(`/qps${here}`);
  expect(status).toBe(200);
  expect(html).toContain(`data-attach="/qps${here}/send"`);
  expect(html).toContain(`action="/qps${here}/remove"`);
});
