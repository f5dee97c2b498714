import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeComments, makeSpace } from '../support/factories';
import { makeAttachment, useFileStore } from '../support/file-store';
import { formIn } from '../support/form-in';
import { fileOf, useReceivedDesk } from '../support/received-desk';
import { useServedApp } from '../support/served-app';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });
const { here, as, send } = useReceivedDesk(address);

describe('a single letter', () => {
  const LETTER = { organisation: 'Letter Writers', channel: 'email', language: 'en' };

  test('is read from its file, looked over and entered with it; readers can take the file', async () => {
    const before = await db().comment.count({ where: { spaceId: here.space.id } });
    const chosen = await send(`${here.desk}/letter`, {
      ...LETTER,
      channel: 'paper',
      note: 'Came late.',
      file: fileOf('Dear here.secretariat,\n\nmore please.', 'Our letter.txt'),
    });
    expect([chosen.status, chosen.html.includes('There is a problem')]).toEqual([200, false]);
    expect(chosen.html).toMatch(
      /Our letter\.txt.*goes with the letter.*Letter Writers.*>Dear here.secretariat,\n\nmore please\.<\/textarea>.*>Came late\.<\/textarea>/s,
    );
    expect(await db().comment.count({ where: { spaceId: here.space.id } })).toBe(before);
    const fields = {
      ...formIn(chosen.html, '/comments/letter'),
      text: 'Dear here.secretariat,\n\nmore, please.',
    };
    const refused = await send(`${here.desk}/letter`, { ...fields, organisation: '' });
    expect(refused.status).toBe(400);
    expect(refused.html).toMatch(/Our letter\.txt.*more, please\.<\/textarea>/s);
    const taken = await send(`${here.desk}/letter`, {
      ...formIn(refused.html, '/comments/letter'),
      text: fields.text,
      organisation: 'Letter Writers',
    });
    expect(taken.location).toMatch(/\/comments\/\d+\?done=letterEntered$/);
    const shown = await as(here.secretariat).get(taken.location ?? '');
    expect(shown.html).toMatch(
      /Letter Writers.*The letter is entered.*Some secretariat.*Our letter\.txt.*Plain text/s,
    );
    const number = /comments\/(\d+)/.exec(taken.location ?? '')?.[1];
    const read = await as().get(`/spaces/${here.space.slug}/comments/${number}`);
    expect(read.html).toMatch(/received on paper.*more, please.*Our letter\.txt/s);
    const link = /href="(\/spaces\/[^"]+\/files\/[^"]+)"/.exec(read.html)?.[1] ?? '';
    const got = await as().get(link);
    expect([got.status, got.html]).toEqual([200, 'Dear here.secretariat,\n\nmore please.']);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="Our letter\.txt"/);
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('keeps its file whatever else is missing, also one whose words cannot be read', async () => {
    const picture = fileOf('%PDF-1.7\n%%EOF\n', 'Scan.pdf');
    const empty = await send(`${here.desk}/letter`, { ...LETTER, organisation: '', text: '', file: picture });
    expect(empty.status).toBe(400);
    expect(empty.html).toMatch(/Scan\.pdf.*Its words cannot be read/s);
    const entered = await send(`${here.desk}/letter`, {
      ...formIn(empty.html, '/comments/letter'),
      ...LETTER,
      text: 'As scanned.',
    });
    expect((await as(here.secretariat).get(entered.location ?? '')).html).toContain('Scan.pdf');
  });

  test('with its text typed is entered at once with its file; a second file brings its own words where the first one’s were not touched', async () => {
    const both = await send(`${here.desk}/letter`, {
      ...LETTER,
      text: 'By hand.',
      file: fileOf('Typed.', 'Typed.txt'),
    });
    expect((await as(here.secretariat).get(both.location ?? '')).html).toContain('Typed.txt');
    const one = await send(`${here.desk}/letter`, { ...LETTER, file: fileOf('The first.', 'One.txt') });
    const two = await send(`${here.desk}/letter`, {
      ...formIn(one.html, '/comments/letter'),
      text: 'The first.',
      file: fileOf('The second.', 'Two.txt'),
    });
    expect(two.html).toMatch(/Two\.txt.*>The second\.<\/textarea>/s);
  });

  test.each([
    ['of a kind that is not taken', 'a.exe', 'MZ', 'takes no such files'],
    ['that is not what its name says', 'a.pdf', 'plain', 'something else'],
    ['that is empty', 'a.txt', '', 'empty'],
  ])('a file %s is refused at its field', async (_, name, content, words) => {
    const { status, html } = await send(`${here.desk}/letter`, {
      ...LETTER,
      text: 'Words.',
      file: fileOf(content, name),
    });
    expect(status).toBe(400);
    expect(html).toMatch(new RegExp(words));
  });

  test('a file larger than the space takes is refused', async () => {
    const { id, slug } = await makeSpace();
    await db().space.update({ where: { id }, data: { attachmentBytes: 1_048_576 } });
    const path = `/desk/spaces/${slug}/comments/letter`;
    const little = await send(path, {
      ...LETTER,
      text: 'Words.',
      file: fileOf('x'.repeat(1_048_577), 'a.txt'),
    });
    expect([little.status, little.html.includes('at most 1 MB')]).toEqual([400, true]);
    expect((await send(path, { file: fileOf('x'.repeat(5_000_000), 'a.txt') })).status).toBe(413);
  });
});

describe('a file that an imported comment speaks of', () => {
  test('is added from the list of those that miss one', async () => {
    await makeComments(
      here.space.id,
      [{ attachmentMissing: true, markdown: 'See attached.' }],
      undefined,
      'imported',
    );
    const list = await as(here.secretariat).get(here.desk);
    const [, link = ''] = /Files still to be added.*?href="([^"]+)"/s.exec(list.html) ?? [];
    expect((await as(here.secretariat).get(link)).html).toContain(
      'speaks of a file that the source did not carry',
    );
    const added = await send(link, { file: fileOf('the annex', 'Annex.txt') });
    expect(added.location).toBe(`${link}?done=fileAttached`);
    expect((await as(here.secretariat).get(here.desk)).html).not.toContain('Files still to be added');
    const page = await as().get(link.replace('/desk', ''));
    expect(page.html).toContain('Annex.txt');
    expect(page.html).not.toContain('The source did not carry it');
    expect((await send(link, { file: fileOf('the annex', 'Again.txt') })).html).toContain(
      'attached to the comment already',
    );
  });

  test('is fetched in parts, and by nobody who may not read the comment', async () => {
    const open = await makeAttachment(here.space.id);
    const path = `/spaces/${here.space.slug}/files/${open}/letter.txt`;
    const part = await fetch(address(path), { headers: { Range: 'bytes=0-3' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'Dear',
      'bytes 0-3/16',
    ]);
    const hidden = `/spaces/${here.space.slug}/files/${await makeAttachment(here.space.id, { status: 'hidden' })}/letter.txt`;
    expect((await as().get(hidden)).status).toBe(404);
    expect((await as(here.secretariat).get(hidden)).status).toBe(200);
    expect((await as().get(path.replace('letter.txt', 'other.txt'))).status).toBe(404);
    expect((await as().get(`/spaces/${here.space.slug}/files/no-id/letter.txt`)).status).toBe(404);
  });
});
