import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeOrganisation, makeQuestion, makeSpace } from '../support/factories';
import { makeAttachment, useFileStore } from '../support/file-store';
import { elementsOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });

let space: { id: string; slug: string };
let desk: string;
let secretariat: string;
let participant: string;

beforeAll(async () => {
  space = await makeSpace({ title: { en: 'A plan for the coast' } });
  await makeQuestion(space.id);
  desk = `/desk/spaces/${space.slug}/comments`;
  [secretariat, participant] = (await Promise.all(
    (['secretariat', 'participant'] as const).map(async (role) =>
      cookieOf((await makeAccount({ role, name: `Some ${role}` })).id),
    ),
  )) as [string, string];
});

const as = (cookie?: string) => visitor(address, cookie);

/** Sends a form as a browser does that has a file in it. */
async function send(path: string, fields: Record<string, string | Blob>, cookie = secretariat) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await fetch(address(path), {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: 'https://plenary.example' },
  });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
}
const file = (content: string | Uint8Array, name = 'comments.csv') => new File([content as BlobPart], name);

/** What a form of a page would send: of the one that posts to `action`. */
function formIn(html: string, action: string): Record<string, string> {
  const nodes = [...elementsOf(parsePage(html))].map(({ element }) => element);
  const form = nodes.find(
    ({ tagName, properties }) =>
      tagName === 'form' && String(properties.action).split('?')[0]?.endsWith(action),
  );
  if (!form) throw new Error(`no form posts to ${action}`);
  const inside = [...elementsOf(form)].map(({ element }) => element);
  return Object.fromEntries(
    inside.flatMap(({ tagName, properties, children }) => {
      if (!properties.name || properties.type === 'file') return [];
      if (tagName === 'select') {
        const chosen = children.find((child) => child.type === 'element' && child.properties.selected);
        return [
          [
            properties.name,
            String((chosen as { properties: Record<string, unknown> } | undefined)?.properties.value ?? ''),
          ],
        ];
      }
      return tagName === 'input' ? [[properties.name, String(properties.value ?? '')]] : [];
    }),
  );
}

describe('a table of comments received elsewhere', () => {
  const TABLE = 'Ref,Who,Organisation,Q,Words\n1,Rosa,Pier Watch,1,"One, two"\n2,,,,Three\n';

  test('is mapped, looked at and confirmed; until then nothing is written, and once more changes nothing', async () => {
    const before = await fingerprints();
    const sent = await send(`${desk}/import`, { file: file(TABLE) });
    expect(sent.status).toBe(200);
    expect(sent.html).toContain('Say which column holds the text');
    const guessed = formIn(sent.html, '/import/look');
    expect(guessed).toMatchObject({ reference: '0', organisation: '2', question: '3', text: '', author: '' });
    const columns = { ...guessed, text: '4', author: '1' };
    const silent = await send(`${desk}/import/look`, columns);
    expect(silent.status).toBe(400);
    expect(silent.html.match(/The table does not say how its comments came/g)).toHaveLength(1);
    expect(silent.html).not.toContain('Say which column holds the text');
    expect(silent.html).not.toContain('name="mark"');
    const looked = await send(`${desk}/import/look`, { ...columns, channel: 'email', language: 'fr' });
    expect(looked.status).toBe(200);
    expect(looked.html).toMatch(
      /2 comments will be entered.*1 new organisation: Pier Watch.*published at once/s,
    );
    expect(looked.html).toMatch(/Pier Watch.*new.*Rosa.*One, two.*Question 1.*no date.*E-mail.*French/s);
    expect(await fingerprints()).toEqual(before);
    const confirm = formIn(looked.html, '/import/confirm');
    const confirmed = await send(`${desk}/import/confirm`, confirm);
    expect([confirmed.status, confirmed.location]).toEqual([303, `${desk}?done=commentsEntered`]);
    const list = await as(secretariat).get(`${desk}?done=commentsEntered`);
    expect(list.html).toMatch(/The comments are entered.*Comment 2.*Comment 1.*Pier Watch.*One, two/s);
    const page = await as().get(`/spaces/${space.slug}/questions/1`);
    expect(page.html).toMatch(
      /Pier Watch.*Rosa.*received by e-mail, entered by the secretariat on.*One, two/s,
    );
    const after = await fingerprints();
    const again = await send(`${desk}/import/look`, { ...columns, channel: 'email', language: 'fr' });
    expect(again.html).toContain('This table changes nothing');
    expect((await send(`${desk}/import/confirm`, confirm)).status).toBe(409);
    expect(await fingerprints()).toEqual(after);
  });

  test('that would do something else by now is shown once more instead', async () => {
    const looked = await send(`${desk}/import`, {
      file: file('Text,Organisation,Channel\nStale,Watch of the Pier,paper\n'),
    });
    await makeOrganisation({ name: 'Watch of the Pier' });
    const before = await fingerprints();
    const stale = await send(`${desk}/import/confirm`, formIn(looked.html, '/import/confirm'));
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Something changed since you looked');
    expect(await fingerprints()).toEqual(before);
    expect((await send(`${desk}/import/confirm`, formIn(stale.html, '/import/confirm'))).status).toBe(303);
  });

  test('asks which number of its dates is the day where none of them shows it, and is nothing red before', async () => {
    const first = await send(`${desk}/import`, {
      file: file('Words,Sender,Date,Channel\nA dated one,Rosa,05/10/2026,paper\n'),
    });
    expect(first.html).toMatch(/Say which column holds the text.*choose below which number is the day/s);
    expect(first.html).not.toMatch(/role="alert"|Nothing can be entered yet/);
    const guessed = formIn(first.html, '/import/look');
    expect(guessed).toMatchObject({ author: '1', dateOrder: '' });
    const looked = await send(`${desk}/import/look`, { ...guessed, text: '0', dateOrder: 'day-first' });
    expect(looked.html).toMatch(/A dated one.*5 October 2026/s);
    expect(formIn(looked.html, '/import/confirm')).toMatchObject({ dateOrder: 'day-first' });
  });

  test('can be a workbook', async () => {
    const rows = [
      ['Text', 'Date', 'How it came'],
      ['From a workbook', new Date('2026-10-20T00:00:00Z'), 'Meeting'],
    ];
    const looked = await send(`${desk}/import`, {
      file: file(await writeXlsx({ sheets: [{ name: 'A', rows }] }), 'c.xlsx'),
    });
    expect(looked.html).toMatch(/From a workbook.*20 October 2026.*Meeting/s);
    expect((await send(`${desk}/import/confirm`, formIn(looked.html, '/import/confirm'))).status).toBe(303);
  });

  test.each([
    ['in UTF-16', Buffer.from('\uFEFFText\nx', 'utf16le'), 'UTF-16'],
    ['in Latin-1', Buffer.from('Text\nÅsa', 'latin1'), 'not in UTF-8'],
    ['with a quotation mark too few', 'Text\n"open', 'from line 2 on'],
    ['that is empty', '', 'no row below'],
    ['that is an archive', 'PK\u0003\u0004', 'no workbook that can be read'],
  ])('%s is refused at its field', async (_, content, words) => {
    const { status, html } = await send(`${desk}/import`, { file: file(content) });
    expect(status).toBe(400);
    expect(html).toContain(words);
    expect((await send(`${desk}/import`, {})).html).toContain('Choose a file.');
  });

  test('names at most two hundred cells, and says how many more there are', async () => {
    const { status, html } = await send(`${desk}/import`, {
      file: file(
        `Text,Date,Channel\n${'x,soon,paper\n'.repeat(1)}${Array.from({ length: 300 }, (_, at) => `Words ${at},soon,paper`).join('\n')}`,
      ),
    });
    expect([status, html.match(/is no date that can be read/g)?.length]).toEqual([400, 200]);
    expect(html).toMatch(/301 cells cannot be taken.*And 101 more\./s);
  });

  test.each(['', '/import', '/import/look', '/import/confirm', '/letter', '/1'])(
    '%s is not there for a participant, and leads who is not signed in to the sign-in',
    async (part) => {
      expect((await as(participant).get(desk + part)).status).toBe(403);
      expect((await as().get(desk + part)).location).toContain('/sign-in?to=');
    },
  );

  test('is nobody else’s to send', async () => {
    expect((await send(`${desk}/import`, { file: file(TABLE) }, participant)).status).toBe(403);
    expect((await send(`${desk}/import`, { file: file(TABLE) }, '')).status).toBe(401);
    expect((await send('/desk/spaces/no-such/comments/import', { file: file(TABLE) })).status).toBe(404);
  });
});

describe('a single letter', () => {
  const LETTER = { organisation: 'Letter Writers', channel: 'email', language: 'en' };

  test('is read from its file, looked over and entered with it; readers can take the file', async () => {
    const before = await db().comment.count({ where: { spaceId: space.id } });
    const chosen = await send(`${desk}/letter`, {
      ...LETTER,
      channel: 'paper',
      note: 'Came late.',
      file: file('Dear secretariat,\n\nmore please.', 'Our letter.txt'),
    });
    expect([chosen.status, chosen.html.includes('There is a problem')]).toEqual([200, false]);
    expect(chosen.html).toMatch(
      /Our letter\.txt.*goes with the letter.*Letter Writers.*>Dear secretariat,\n\nmore please\.<\/textarea>.*>Came late\.<\/textarea>/s,
    );
    expect(await db().comment.count({ where: { spaceId: space.id } })).toBe(before);
    const fields = { ...formIn(chosen.html, '/comments/letter'), text: 'Dear secretariat,\n\nmore, please.' };
    const refused = await send(`${desk}/letter`, { ...fields, organisation: '' });
    expect(refused.status).toBe(400);
    expect(refused.html).toMatch(/Our letter\.txt.*more, please\.<\/textarea>/s);
    const taken = await send(`${desk}/letter`, {
      ...formIn(refused.html, '/comments/letter'),
      text: fields.text,
      organisation: 'Letter Writers',
    });
    expect(taken.location).toMatch(/\/comments\/\d+\?done=letterEntered$/);
    const shown = await as(secretariat).get(taken.location ?? '');
    expect(shown.html).toMatch(
      /Letter Writers.*The letter is entered.*Some secretariat.*Our letter\.txt.*Plain text/s,
    );
    const number = /comments\/(\d+)/.exec(taken.location ?? '')?.[1];
    const read = await as().get(`/spaces/${space.slug}/comments/${number}`);
    expect(read.html).toMatch(/received on paper.*more, please.*Our letter\.txt/s);
    const link = /href="(\/spaces\/[^"]+\/files\/[^"]+)"/.exec(read.html)?.[1] ?? '';
    const got = await as().get(link);
    expect([got.status, got.html]).toEqual([200, 'Dear secretariat,\n\nmore please.']);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="Our letter\.txt"/);
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('keeps its file whatever else is missing, also one whose words cannot be read', async () => {
    const picture = file('%PDF-1.7\n%%EOF\n', 'Scan.pdf');
    const empty = await send(`${desk}/letter`, { ...LETTER, organisation: '', text: '', file: picture });
    expect(empty.status).toBe(400);
    expect(empty.html).toMatch(/Scan\.pdf.*Its words cannot be read/s);
    const entered = await send(`${desk}/letter`, {
      ...formIn(empty.html, '/comments/letter'),
      ...LETTER,
      text: 'As scanned.',
    });
    expect((await as(secretariat).get(entered.location ?? '')).html).toContain('Scan.pdf');
  });

  test('with its text typed is entered at once with its file; a second file brings its own words where the first one’s were not touched', async () => {
    const both = await send(`${desk}/letter`, {
      ...LETTER,
      text: 'By hand.',
      file: file('Typed.', 'Typed.txt'),
    });
    expect((await as(secretariat).get(both.location ?? '')).html).toContain('Typed.txt');
    const one = await send(`${desk}/letter`, { ...LETTER, file: file('The first.', 'One.txt') });
    const two = await send(`${desk}/letter`, {
      ...formIn(one.html, '/comments/letter'),
      text: 'The first.',
      file: file('The second.', 'Two.txt'),
    });
    expect(two.html).toMatch(/Two\.txt.*>The second\.<\/textarea>/s);
  });

  test.each([
    ['of a kind that is not taken', 'a.exe', 'MZ', 'takes no such files'],
    ['that is not what its name says', 'a.pdf', 'plain', 'something else'],
    ['that is empty', 'a.txt', '', 'empty'],
  ])('a file %s is refused at its field', async (_, name, content, words) => {
    const { status, html } = await send(`${desk}/letter`, {
      ...LETTER,
      text: 'Words.',
      file: file(content, name),
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
      file: file('x'.repeat(1_048_577), 'a.txt'),
    });
    expect([little.status, little.html.includes('at most 1 MB')]).toEqual([400, true]);
    expect((await send(path, { file: file('x'.repeat(5_000_000), 'a.txt') })).status).toBe(413);
  });
});

describe('a comment that was entered by mistake', () => {
  test('is withdrawn with a reason: readers, counts and tags lose it, the record says why, and it can be entered anew', async () => {
    const { id, slug } = await makeSpace({ title: { en: 'Mistakes' } });
    const path = `/desk/spaces/${slug}/comments`;
    const letter = {
      organisation: 'Wrong Organisation',
      channel: 'email',
      language: 'en',
      text: 'GCM objective 7.',
    };
    const entered = (await send(`${path}/letter`, letter)).location?.split('?')[0] ?? '';
    const terms = () => db().tag.count({ where: { comment: { spaceId: id, status: 'published' } } });
    expect(await terms()).toBeGreaterThan(0);
    expect((await as(secretariat).get(entered)).html).toContain(`href="${entered}/withdraw"`);
    expect((await as(secretariat).get(`${entered}/withdraw`)).html).toContain('This cannot be taken back');
    expect((await send(`${entered}/withdraw`, { reason: '' })).status).toBe(400);
    expect((await as().get(entered.replace('/desk', ''))).status).toBe(200);
    const done = await send(`${entered}/withdraw`, { reason: 'It was another organisation.' });
    expect(done.location).toBe(`${entered}?done=commentWithdrawn`);
    expect((await as(secretariat).get(entered)).html).toMatch(/This comment is withdrawn/);
    expect((await as().get(entered.replace('/desk', ''))).status).toBe(404);
    expect(await db().space.findUniqueOrThrow({ where: { id } })).toMatchObject({
      commentCount: 0,
      unplacedCount: 0,
    });
    expect(await terms()).toBe(0);
    expect((await as().get(`/spaces/${slug}`)).html).not.toContain('Wrong Organisation');
    expect((await as(secretariat).get(`/desk/spaces/${slug}/activity`)).html).toMatch(
      /Some secretariat.*withdrew comment 1: It was another organisation\./s,
    );
    expect((await send(`${entered}/withdraw`, { reason: 'Again.' })).status).toBe(409);
    const anew = await send(`${path}/letter`, letter);
    expect(anew.location).toMatch(/\/comments\/2\?done=letterEntered$/);
  });

  test('that was written here is not the secretariat’s to take back', async () => {
    const [written] = await makeComments(space.id, [{ markdown: 'My own.' }], undefined, 'web');
    const { number } = await db().comment.findFirstOrThrow({
      where: { spaceId: space.id, externalRef: written },
    });
    expect((await send(`${desk}/${number}/withdraw`, { reason: 'No.' })).status).toBe(404);
  });
});

describe('a file that an imported comment speaks of', () => {
  test('is added from the list of those that miss one', async () => {
    await makeComments(
      space.id,
      [{ attachmentMissing: true, markdown: 'See attached.' }],
      undefined,
      'imported',
    );
    const list = await as(secretariat).get(desk);
    const [, link = ''] = /Files still to be added.*?href="([^"]+)"/s.exec(list.html) ?? [];
    expect((await as(secretariat).get(link)).html).toContain(
      'speaks of a file that the source did not carry',
    );
    const added = await send(link, { file: file('the annex', 'Annex.txt') });
    expect(added.location).toBe(`${link}?done=fileAttached`);
    expect((await as(secretariat).get(desk)).html).not.toContain('Files still to be added');
    const page = await as().get(link.replace('/desk', ''));
    expect(page.html).toContain('Annex.txt');
    expect(page.html).not.toContain('The source did not carry it');
    expect((await send(link, { file: file('the annex', 'Again.txt') })).html).toContain(
      'attached to the comment already',
    );
  });

  test('is fetched in parts, and by nobody who may not read the comment', async () => {
    const open = await makeAttachment(space.id);
    const path = `/spaces/${space.slug}/files/${open}/letter.txt`;
    const part = await fetch(address(path), { headers: { Range: 'bytes=0-3' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'Dear',
      'bytes 0-3/16',
    ]);
    const hidden = `/spaces/${space.slug}/files/${await makeAttachment(space.id, { status: 'hidden' })}/letter.txt`;
    expect((await as().get(hidden)).status).toBe(404);
    expect((await as(secretariat).get(hidden)).status).toBe(200);
    expect((await as().get(path.replace('letter.txt', 'other.txt'))).status).toBe(404);
    expect((await as().get(`/spaces/${space.slug}/files/no-id/letter.txt`)).status).toBe(404);
  });
});
