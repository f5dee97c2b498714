import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { docxOf } from '../imports/workplan-document/compose-docx';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeAccount, makeInvitation, makeSpace } from '../support/factories';
import { hiddenIn } from '../support/form-in';
import { useMail } from '../support/mailed';
import { linksOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });
const mail = useMail();

let slug: string;
let spaceId: string;
let desk: string;
let secretariat: string;
beforeAll(async () => {
  ({ id: spaceId, slug } = await makeSpace({ title: { en: 'A plan for the coast' }, visibility: 'invited' }));
  desk = `/desk/spaces/${slug}/invitations`;
  secretariat = await cookieOf((await makeAccount({ role: 'secretariat' })).id);
});

const as = (cookie?: string) => visitor(address, cookie);

/** Sends a form with a file as the secretariat's browser does. */
const send = (path: string, fields: Record<string, string | Blob>) => as(secretariat).upload(path, fields);
const file = (text: string | Uint8Array) => new File([text as BlobPart], 'people.csv', { type: 'text/csv' });

const confirm = (html: string) => {
  const { rows = '', organisation = '', mark = '' } = hiddenIn(html);
  return send(`${desk}/send`, { rows, organisation, mark });
};

describe('inviting in the browser', () => {
  test('starts from a page that says what there will be', async () => {
    const empty = await makeSpace({ stage: 'draft' });
    const { status, html, headers } = await as(secretariat).get(`/desk/spaces/${empty.slug}/invitations`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(html).toContain('Nobody has been invited yet.');
    expect(linksOf(parsePage(html))).toContain(`/desk/spaces/${empty.slug}/invitations/new`);
    const form = await as(secretariat).get(`/desk/spaces/${empty.slug}/invitations/new`);
    expect(form.html).toContain('still a draft');
  });

  test('shows first what will happen, and writes and mails nothing', async () => {
    await makeAccount({ email: 'has.account@example.org' });
    const before = await fingerprints();
    const list =
      'Rosa <rosa@example.org>; Coast Watch\nhas.account@example.org\nROSA@example.org; Coast Watch';
    const looked = await send(`${desk}/new`, { list });
    expect(looked.status).toBe(200);
    expect(looked.html).toMatch(/2 mails will go out/);
    expect(looked.html).toMatch(/rosa@example\.org.*Coast Watch.*new.*will be invited/s);
    expect(looked.html).toMatch(/has\.account@example\.org.*will be invited.*has an account/s);
    expect(looked.html).toMatch(/Row 3:.*stands in row 1 already/s);
    expect(looked.html).toContain('Send 2 invitations');
    expect(await fingerprints()).toEqual(before);
  });

  test('goes on without the rows that are wrong, once somebody says so, and keeps the others of the same line', async () => {
    const people = 'good@example.org, not-an-address@; Harbour Lights\nsecond@example.org\nnobody at all';
    const looked = await send(`${desk}/new`, { file: file(people) });
    expect(looked.status).toBe(400);
    expect(looked.html).toContain('Leave out these 2 rows and go on');
    const again = await send(`${desk}/new`, { rows: hiddenIn(looked.html).rows ?? '' });
    expect(again.status).toBe(200);
    expect(again.html).toMatch(/good@example\.org.*Harbour Lights.*second@example\.org/s);
    expect(again.html).not.toContain('not-an-address');
    expect(again.html).toContain('Send 2 invitations');
  });

  test('of a Word document says to save it as CSV or to paste it', async () => {
    const word = await docxOf([{ text: 'rosa@example.org' }]);
    const { status, html } = await send(`${desk}/new`, { file: file(word) });
    expect([status, html.includes('This is a Word document. Save the list as CSV')]).toEqual([400, true]);
  });

  test('sends once it is confirmed, and the list shows who waits', async () => {
    const looked = await send(`${desk}/new`, { list: 'first@example.org', organisation: 'Harbour Lights' });
    const sent = await confirm(looked.html);
    expect([sent.status, sent.location]).toEqual([303, `${desk}?done=invited`]);
    const { html } = await as(secretariat).get(`${desk}?done=invited`);
    expect(html).toMatch(/role="status"[^>]*>The invitations go out/);
    expect(html).toMatch(/first@example\.org.*Harbour Lights.*Waiting.*Remind.*Withdraw/s);
    expect((await mail.received()).map(({ to }) => to?.[0]?.address)).toEqual(['first@example.org']);
    const again = await send(`${desk}/new`, { list: 'first@example.org' });
    expect(again.html).toContain('No mail will go out');
  });

  test('with something wrong says it row by row and keeps what was typed', async () => {
    const list = 'second@example.org\nno address here\nthird(at)example.org, x@y';
    const before = await fingerprints();
    const refused = await send(`${desk}/new`, { list, organisation: 'Coast Watch' });
    expect(refused.status).toBe(400);
    expect(refused.html).toMatch(
      /Nobody can be invited yet.*Row 2:.*no address here.*Row 3:.*third\(at\)example\.org.*x@y/s,
    );
    expect(refused.html).toContain('no address here\nthird(at)example.org, x@y</textarea>');
    expect(refused.html).toMatch(
      /name="organisation"[^>]*value="Coast Watch"|value="Coast Watch"[^>]*name="organisation"/,
    );
    expect(hiddenIn(refused.html).mark).toBeUndefined();
    expect(await fingerprints()).toEqual(before);
  });

  test('takes a table as a file, with commas or semicolons', async () => {
    const looked = await send(`${desk}/new`, {
      file: file('\uFEFFName;E-mail;Organisation\nIdris;idris@example.org;Coast Watch\n'),
    });
    expect([looked.status, looked.html.includes('idris@example.org')]).toEqual([200, true]);
    expect((await confirm(looked.html)).status).toBe(303);
    await mail.received();
  });

  test.each([
    ['in UTF-16', Buffer.from('\uFEFFEmail\na@x.org', 'utf16le'), 'UTF-16'],
    ['in Latin-1', Buffer.from('Email;Name\na@x.org;Åsa', 'latin1'), 'not in UTF-8'],
    ['with unbalanced quotation marks', 'Email;Name\n"a@x.org;Rosa', 'no counterpart'],
    ['that is a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'workbook'],
    ['with headings alone', 'Email;Name\n', 'nobody in it'],
  ])('a file %s is refused at its field', async (_, text, words) => {
    const { status, html } = await send(`${desk}/new`, { file: file(text) });
    expect(status).toBe(400);
    expect(html).toContain(words);
    expect(html).toContain('id="form-file-error"');
  });

  test('needs a list or a file, and not both', async () => {
    const wrong: Record<string, string | Blob>[] = [
      {},
      { list: ' \n' },
      { list: 'a@x.org', file: file('b@x.org') },
    ];
    for (const fields of wrong) expect((await send(`${desk}/new`, fields)).status).toBe(400);
  });

  test('of what would do something else by now is shown once more; what is forged is refused', async () => {
    const looked = await send(`${desk}/new`, { list: 'late@example.org\nother@example.org' });
    await makeInvitation(slug, { email: 'late@example.org' });
    await mail.received();
    const stale = await confirm(looked.html);
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Something changed since you looked');
    expect(stale.html).toContain('Send 1 invitation');
    expect((await send(`${desk}/send`, { rows: '[["x"]]', mark: 'x' })).status).toBe(400);
    expect((await confirm(stale.html)).status).toBe(303);
    await mail.received();
  });

  test('a thousand is one page to look at and one button', async () => {
    const list = Array.from({ length: 1_000 }, (_, at) => `person${at}@many.example.org`).join('\n');
    const looked = await send(`${desk}/new`, { list });
    expect(looked.html).toContain('Send 1,000 invitations');
    expect((await confirm(looked.html)).status).toBe(303);
    expect(
      await db().invitation.count({ where: { spaceId, email: { endsWith: '@many.example.org' } } }),
    ).toBe(1_000);
    const first = await as(secretariat).get(`${desk}?show=waiting`);
    expect(first.html.match(/<tr>/g)).toHaveLength(101);
    const next = linksOf(parsePage(first.html)).find((link) => link.includes('after='));
    const second = await as(secretariat).get(next?.replaceAll('&amp;', '&') as string);
    expect(second.html.match(/<tr>/g)).toHaveLength(101);
    await db().invitation.deleteMany({ where: { email: { endsWith: '@many.example.org' } } });
    await db().$executeRaw`DELETE FROM pgboss.job WHERE data->>'job' = 'mail-invitation'`;
  });
});

describe('the buttons of the list', () => {
  test('remind one, but not a day after, unless the reader ticks that it is meant', async () => {
    const { id } = await makeInvitation(slug);
    await mail.received();
    const refused = await as(secretariat).post(`${desk}/remind`, { invitation: id });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('less than 3 days ago');
    expect(refused.html).toContain('Remind all the same');
    expect(hiddenIn(refused.html).invitation).toBe(id);
    expect(await mail.received()).toEqual([]);
    const done = await as(secretariat).post(`${desk}/remind`, { invitation: id, anyway: 'on' });
    expect([done.status, done.location]).toEqual([303, `${desk}?done=reminded`]);
    expect(await mail.received()).toHaveLength(1);
    await db().invitation.delete({ where: { id } });
  });

  test('remind all who have not come, after saying how many', async () => {
    const other = await makeSpace();
    const here = `/desk/spaces/${other.slug}/invitations`;
    const [old] = [await makeInvitation(other.slug), await makeInvitation(other.slug)];
    await db().invitation.update({
      where: { id: old?.id },
      data: { invitedAt: new Date(Date.now() - 4 * 86_400_000) },
    });
    await mail.received();
    const { html } = await as(secretariat).get(`${here}/remind`);
    expect(html).toMatch(/1 person had no mail from us lately.*1 had one within the last 3 days/s);
    expect((await as(secretariat).post(`${here}/remind`, {})).location).toBe(`${here}?done=reminded`);
    expect((await mail.received()).map(({ to }) => to?.[0]?.address)).toEqual([old?.email]);
    expect((await as(secretariat).post(`${here}/remind`, {})).location).toBe(`${here}?done=remindedNobody`);
  });

  test('withdraw and invite again, and come back to what was shown', async () => {
    const { id } = await makeInvitation(slug);
    const withdrawn = await as(secretariat).post(`${desk}/withdraw`, { invitation: id, show: 'waiting' });
    expect(withdrawn.location).toBe(`${desk}?show=waiting&done=invitationWithdrawn`);
    expect((await as(secretariat).get(`${desk}?show=withdrawn`)).html).toContain('Invite again');
    const again = await as(secretariat).post(`${desk}/again`, { invitation: id, show: 'nonsense' });
    expect(again.location).toBe(`${desk}?done=invitedAgain`);
    await mail.received();
    for (const invitation of ['nonsense', randomUUID()])
      for (const button of ['withdraw', 'again', 'remind'])
        expect([404, 400]).toContain(
          (await as(secretariat).post(`${desk}/${button}`, { invitation })).status,
        );
  });
});
