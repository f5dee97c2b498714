import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeComments, makeOrganisation, makeSpace } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { formIn } from '../support/form-in';
import { fileOf, useReceivedDesk } from '../support/received-desk';
import { useServedApp } from '../support/served-app';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });
const { here, as, send } = useReceivedDesk(address);

describe('a table of comments received elsewhere', () => {
  const TABLE = 'Ref,Who,Organisation,Q,Words\n1,Rosa,Pier Watch,1,"One, two"\n2,,,,Three\n';

  test('is mapped, looked at and confirmed; until then nothing is written, and once more changes nothing', async () => {
    const before = await fingerprints();
    const sent = await send(`${here.desk}/import`, { file: fileOf(TABLE) });
    expect(sent.status).toBe(200);
    expect(sent.html).toContain('Say which column holds the text');
    const guessed = formIn(sent.html, '/import/look');
    expect(guessed).toMatchObject({ reference: '0', organisation: '2', question: '3', text: '', author: '' });
    const columns = { ...guessed, text: '4', author: '1' };
    const silent = await send(`${here.desk}/import/look`, columns);
    expect(silent.status).toBe(400);
    expect(silent.html.match(/The table does not say how its comments came/g)).toHaveLength(1);
    expect(silent.html).not.toContain('Say which column holds the text');
    expect(silent.html).not.toContain('name="mark"');
    const looked = await send(`${here.desk}/import/look`, { ...columns, channel: 'email', language: 'fr' });
    expect(looked.status).toBe(200);
    expect(looked.html).toMatch(
      /2 comments will be entered.*1 new organisation: Pier Watch.*published at once/s,
    );
    expect(looked.html).toMatch(/Pier Watch.*new.*Rosa.*One, two.*Question 1.*no date.*E-mail.*French/s);
    expect(await fingerprints()).toEqual(before);
    const confirm = formIn(looked.html, '/import/confirm');
    const confirmed = await send(`${here.desk}/import/confirm`, confirm);
    expect([confirmed.status, confirmed.location]).toEqual([303, `${here.desk}?done=commentsEntered`]);
    const list = await as(here.secretariat).get(`${here.desk}?done=commentsEntered`);
    expect(list.html).toMatch(/The comments are entered.*Comment 2.*Comment 1.*Pier Watch.*One, two/s);
    const page = await as().get(`/spaces/${here.space.slug}/questions/1`);
    expect(page.html).toMatch(
      /Pier Watch.*Rosa.*received by e-mail, entered by the secretariat on.*One, two/s,
    );
    const after = await fingerprints();
    const again = await send(`${here.desk}/import/look`, { ...columns, channel: 'email', language: 'fr' });
    expect(again.html).toContain('This table changes nothing');
    expect((await send(`${here.desk}/import/confirm`, confirm)).status).toBe(409);
    expect(await fingerprints()).toEqual(after);
  });

  test('that would do something else by now is shown once more instead', async () => {
    const looked = await send(`${here.desk}/import`, {
      file: fileOf('Text,Organisation,Channel\nStale,Watch of the Pier,paper\n'),
    });
    await makeOrganisation({ name: 'Watch of the Pier' });
    const before = await fingerprints();
    const stale = await send(`${here.desk}/import/confirm`, formIn(looked.html, '/import/confirm'));
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Something changed since you looked');
    expect(await fingerprints()).toEqual(before);
    expect((await send(`${here.desk}/import/confirm`, formIn(stale.html, '/import/confirm'))).status).toBe(
      303,
    );
  });

  test('asks which number of its dates is the day where none of them shows it, and is nothing red before', async () => {
    const first = await send(`${here.desk}/import`, {
      file: fileOf('Words,Sender,Date,Channel\nA dated one,Rosa,05/10/2026,paper\n'),
    });
    expect(first.html).toMatch(/Say which column holds the text.*choose below which number is the day/s);
    expect(first.html).not.toMatch(/role="alert"|Nothing can be entered yet/);
    const guessed = formIn(first.html, '/import/look');
    expect(guessed).toMatchObject({ author: '1', dateOrder: '' });
    const looked = await send(`${here.desk}/import/look`, { ...guessed, text: '0', dateOrder: 'day-first' });
    expect(looked.html).toMatch(/A dated one.*5 October 2026/s);
    expect(formIn(looked.html, '/import/confirm')).toMatchObject({ dateOrder: 'day-first' });
  });

  test('can be a workbook', async () => {
    const rows = [
      ['Text', 'Date', 'How it came'],
      ['From a workbook', new Date('2026-10-20T00:00:00Z'), 'Meeting'],
    ];
    const looked = await send(`${here.desk}/import`, {
      file: fileOf(await writeXlsx({ sheets: [{ name: 'A', rows }] }), 'c.xlsx'),
    });
    expect(looked.html).toMatch(/From a workbook.*20 October 2026.*Meeting/s);
    expect((await send(`${here.desk}/import/confirm`, formIn(looked.html, '/import/confirm'))).status).toBe(
      303,
    );
  });

  test.each([
    ['in UTF-16', Buffer.from('\uFEFFText\nx', 'utf16le'), 'UTF-16'],
    ['in Latin-1', Buffer.from('Text\nÅsa', 'latin1'), 'not in UTF-8'],
    ['with a quotation mark too few', 'Text\n"open', 'from line 2 on'],
    ['that is empty', '', 'no row below'],
    ['that is an archive', 'PK\u0003\u0004', 'no workbook that can be read'],
  ])('%s is refused at its field', async (_, content, words) => {
    const { status, html } = await send(`${here.desk}/import`, { file: fileOf(content) });
    expect(status).toBe(400);
    expect(html).toContain(words);
    expect((await send(`${here.desk}/import`, {})).html).toContain('Choose a file.');
  });

  test('names at most two hundred cells, and says how many more there are', async () => {
    const { status, html } = await send(`${here.desk}/import`, {
      file: fileOf(
        `Text,Date,Channel\n${'x,soon,paper\n'.repeat(1)}${Array.from({ length: 300 }, (_, at) => `Words ${at},soon,paper`).join('\n')}`,
      ),
    });
    expect([status, html.match(/is no date that can be read/g)?.length]).toEqual([400, 200]);
    expect(html).toMatch(/301 cells cannot be taken.*And 101 more\./s);
  });

  test.each(['', '/import', '/import/look', '/import/confirm', '/letter', '/1'])(
    '%s is not there for a here.participant, and leads who is not signed in to the sign-in',
    async (part) => {
      expect((await as(here.participant).get(here.desk + part)).status).toBe(403);
      expect((await as().get(here.desk + part)).location).toContain('/sign-in?to=');
    },
  );

  test('is nobody else’s to send', async () => {
    expect((await send(`${here.desk}/import`, { file: fileOf(TABLE) }, here.participant)).status).toBe(403);
    expect((await send(`${here.desk}/import`, { file: fileOf(TABLE) }, '')).status).toBe(401);
    expect((await send('/desk/spaces/no-such/comments/import', { file: fileOf(TABLE) })).status).toBe(404);
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
    expect((await as(here.secretariat).get(entered)).html).toContain(`href="${entered}/withdraw"`);
    expect((await as(here.secretariat).get(`${entered}/withdraw`)).html).toContain(
      'This cannot be taken back',
    );
    expect((await send(`${entered}/withdraw`, { reason: '' })).status).toBe(400);
    expect((await as().get(entered.replace('/desk', ''))).status).toBe(200);
    const done = await send(`${entered}/withdraw`, { reason: 'It was another organisation.' });
    expect(done.location).toBe(`${entered}?done=commentWithdrawn`);
    expect((await as(here.secretariat).get(entered)).html).toMatch(/This comment is withdrawn/);
    expect((await as().get(entered.replace('/desk', ''))).status).toBe(410);
    expect(await db().space.findUniqueOrThrow({ where: { id } })).toMatchObject({
      commentCount: 0,
      unplacedCount: 0,
    });
    expect(await terms()).toBe(0);
    expect((await as().get(`/spaces/${slug}`)).html).not.toContain('Wrong Organisation');
    expect((await as(here.secretariat).get(`/desk/spaces/${slug}/activity`)).html).toMatch(
      /Some secretariat.*withdrew comment 1: It was another organisation\./s,
    );
    expect((await send(`${entered}/withdraw`, { reason: 'Again.' })).status).toBe(409);
    const anew = await send(`${path}/letter`, letter);
    expect(anew.location).toMatch(/\/comments\/2\?done=letterEntered$/);
  });

  test('that was written here is not the secretariat’s to take back', async () => {
    await makeComments(here.space.id, [{ markdown: 'My own words.' }], undefined, 'web');
    const { number } = await db().comment.findFirstOrThrow({
      where: { spaceId: here.space.id, revisions: { some: { text: 'My own words.' } } },
    });
    expect((await send(`${here.desk}/${number}/withdraw`, { reason: 'No.' })).status).toBe(403);
  });
});
