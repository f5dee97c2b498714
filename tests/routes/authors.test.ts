import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeAccount, makeImported, makeOrganisation, makeSpace } from '../support/factories';
import { elementsOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

let slug: string;
let authors: Map<string, string>;
let desk: string;
let secretariat: string;
let participant: string;

beforeAll(async () => {
  let id: string;
  ({ id, slug } = await makeSpace({ title: { en: 'A plan for the coast' } }));
  authors = await makeImported(id, ['Rosa Participant', 'Idris Sailor', 'Rosa Participant', '=1+1']);
  desk = `/desk/spaces/${slug}/authors`;
  [secretariat, participant] = (await Promise.all(
    (['secretariat', 'participant'] as const).map(async (role) =>
      cookieOf((await makeAccount({ role, name: `Some ${role}` })).id),
    ),
  )) as [string, string];
});

const as = (cookie?: string) => visitor(address, cookie);

/** Sends a file as a browser does. */
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
const file = (text: string | Uint8Array) => new File([text as BlobPart], 'authors.csv', { type: 'text/csv' });

/** What the fields of a page hold, by name. */
const valuesIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...elementsOf(parsePage(html))].flatMap(({ element }) =>
      element.tagName === 'input' && element.properties.name
        ? [[String(element.properties.name), String(element.properties.value ?? '')]]
        : [],
    ),
  );

describe('the list of authors', () => {
  test('shows each as printed with the number of comments, and can be kept to those not yet assigned', async () => {
    const { status, html } = await as(secretariat).get(desk);
    expect(status).toBe(200);
    expect(html).toMatch(/Rosa Participant.*2 comments.*not yet assigned/s);
    expect(html).toContain('3 authors');
    const author = await makeImported((await makeSpace()).id, ['Somebody']);
    expect(html).not.toContain([...author.values()][0] as string);
    const filtered = await as(secretariat).get(`${desk}?show=not-yet`);
    expect(filtered.html).toContain('Idris Sailor');
  });

  test('of a thousand authors is one page', async () => {
    const { id, slug: large } = await makeSpace();
    const names = Array.from({ length: 1000 }, (_, at) => `Author ${String(at).padStart(4, '0')}`);
    await makeImported(id, names);
    const { status, html } = await as(secretariat).get(`/desk/spaces/${large}/authors`);
    expect(status).toBe(200);
    expect(html.match(/>Author \d{4}</g)).toHaveLength(1000);
    expect(html).toContain('1,000 not yet assigned');
  });

  test.each([
    ['an empty consultation', {}, 'No comment in this consultation came from elsewhere'],
    ['a draft', { stage: 'draft' } as const, 'No comment in this consultation came from elsewhere'],
  ])('of %s says what there will be', async (_, given, words) => {
    const space = await makeSpace(given);
    const { status, html } = await as(secretariat).get(`/desk/spaces/${space.slug}/authors`);
    expect([status, html.includes(words)]).toEqual([200, true]);
  });

  test.each(['', '/table', '/table/confirm', '.csv', `/${randomUUID()}`])(
    '%s is not there for a participant, and leads who is not signed in to the sign-in',
    async (part) => {
      expect((await as(participant).get(desk + part)).status).toBe(403);
      const answer = await as().get(desk + part);
      expect(answer.location).toContain('/sign-in?to=');
      expect(answer.html).not.toContain('Rosa');
    },
  );
});

describe('one author', () => {
  test('is shown with the comments by their first words', async () => {
    const { status, html } = await as(secretariat).get(`${desk}/${authors.get('Rosa Participant')}`);
    expect(status).toBe(200);
    expect(html).toMatch(/<h1[^>]*><bdi>Rosa Participant/);
    expect(html).toMatch(/Comment 1<.*A comment\..*Comment 3</s);
  });

  test('is assigned by a form that keeps what was typed where it is refused', async () => {
    await makeOrganisation({ name: 'Harbour Lights', country: 'PT' });
    const here = `${desk}/${authors.get('Idris Sailor')}`;
    const refused = await as(secretariat).post(here, { organisation: 'Harbour-Lights', country: 'KE' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('This resembles Harbour Lights');
    expect(valuesIn(refused.html)).toMatchObject({ organisation: 'Harbour-Lights' });
    expect(refused.html).toMatch(/<option value="KE" selected/);
    expect(refused.html).toContain('It is another organisation');
    const taken = await as(secretariat).post(here, { organisation: 'harbour lights' });
    expect([taken.status, taken.location]).toEqual([303, `${desk}?done=authorAssigned`]);
    const { html } = await as(secretariat).get(`${desk}?done=authorAssigned`);
    expect(html).toMatch(/role="status"[^>]*>Assigned\./);
    expect(html).toMatch(/Idris Sailor.*1 comment.*Harbour Lights.*Civil society.*Portugal/s);
    const page = await as().get(`/spaces/${slug}/comments`);
    expect(page.html).toMatch(/Harbour Lights.*assigned by the secretariat.*Idris Sailor.*Civil society/s);
    expect(page.html.match(/assigned by the secretariat/g)).toHaveLength(1);
  });

  test.each(['no-identifier', randomUUID()])('%s is not there', async (id) => {
    expect((await as(secretariat).get(`${desk}/${id}`)).status).toBe(404);
    expect((await as(secretariat).post(`${desk}/${id}`, { organisation: 'One' })).status).toBe(404);
  });
});

describe('the table of authors', () => {
  const TABLE =
    'Author;Organisation;Stakeholder group;Country\nRosa Participant;Coast Watch;Civil society;Kenya\n';

  test('is handed out as a file with what a spreadsheet would run made harmless', async () => {
    const { status, html, headers } = await as(secretariat).get(`${desk}.csv`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="authors-${slug}.csv"`);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(html).toContain(`"'=1+1"`);
    expect(html).toContain('"Rosa Participant"');
    expect((await send(`${desk}/table`, { file: file(html) })).html).toContain('This table changes nothing');
  });

  test('is looked at first: nothing is written until it is confirmed, and confirmed again it changes nothing', async () => {
    const before = await fingerprints();
    const looked = await send(`${desk}/table`, { file: file(TABLE) });
    expect(looked.status).toBe(200);
    expect(looked.html).toMatch(/Rosa Participant.*2 comments.*Coast Watch.*new.*Civil society.*Kenya/s);
    expect(looked.html).toContain('Assign 1 author');
    expect(await fingerprints()).toEqual(before);
    const { table, mark } = valuesIn(looked.html) as { table: string; mark: string };
    const confirmed = await send(`${desk}/table/confirm`, { table, mark });
    expect([confirmed.status, confirmed.location]).toEqual([303, `${desk}?done=authorsAssigned`]);
    expect((await as(secretariat).get(desk)).html).toMatch(/Rosa Participant.*Coast Watch/s);
    const after = await fingerprints();
    const again = await send(`${desk}/table`, { file: file(TABLE) });
    expect(again.html).toContain('This table changes nothing');
    expect((await send(`${desk}/table/confirm`, { table, mark })).status).toBe(409);
    expect(await fingerprints()).toEqual(after);
  });

  test('that would do something else by now is shown once more instead', async () => {
    const table = TABLE.replace('Coast Watch', 'Watch of the Coast');
    const { mark } = valuesIn((await send(`${desk}/table`, { file: file(table) })).html) as { mark: string };
    await makeOrganisation({ name: 'Watch of the Coast', country: 'PT' });
    const before = await fingerprints();
    const stale = await send(`${desk}/table/confirm`, { table, mark });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Something changed since you looked');
    expect(stale.html).toMatch(/Watch of the Coast.*Portugal.*Assign 1 author/s);
    expect(await fingerprints()).toEqual(before);
    expect((await send(`${desk}/table/confirm`, { table, mark: 'forged' })).status).toBe(409);
  });

  test('says row by row and column by column what cannot be taken', async () => {
    const bad = 'Author;Organisation;Country\nRosa Partisipant;One;Kenya\nIdris Sailor;Two;Kenia2\n';
    const { status, html } = await send(`${desk}/table`, { file: file(bad) });
    expect(status).toBe(400);
    expect(html).toMatch(/Row 2, Author as printed:.*Nearest: Rosa Participant/s);
    expect(html).toMatch(/Row 3, Country:.*“Kenia2” is no country\. Nearest: Kenya/s);
    expect(html).not.toContain('name="mark"');
  });

  test.each([
    ['in UTF-16', Buffer.from('\uFEFFAuthor\nRosa', 'utf16le'), 'UTF-16'],
    ['in Latin-1', Buffer.from('Author\nÅsa', 'latin1'), 'not in UTF-8'],
    ['of something else', 'Name;Colour\nRosa;red', 'not a column of this table'],
    ['that is empty', '', 'no column “Author as printed”'],
  ])('%s is refused at its field', async (_, text, words) => {
    const { status, html } = await send(`${desk}/table`, { file: file(text) });
    expect(status).toBe(400);
    expect(html).toMatch(/id="form-file-error"|field-error/);
    expect(html).toContain(words);
  });

  test('is refused where it is too large, or no file', async () => {
    const large = await send(`${desk}/table`, { file: file(`Author\n${'x'.repeat(1_000_001)}`) });
    expect([large.status, large.html.includes('at most 1 MB')]).toEqual([400, true]);
    const larger = await send(`${desk}/table`, { file: file('x'.repeat(2_100_000)) });
    expect(larger.status).toBe(413);
    expect((await send(`${desk}/table`, {})).html).toContain('Choose a file.');
  });

  test('of another consultation is not there, and is nobody else’s to send', async () => {
    expect((await send('/desk/spaces/no-such-space/authors/table', { file: file(TABLE) })).status).toBe(404);
    expect((await send(`${desk}/table`, { file: file(TABLE) }, participant)).status).toBe(403);
    expect((await send(`${desk}/table/confirm`, { table: TABLE, mark: '' }, participant)).status).toBe(403);
    expect((await send(`${desk}/table/confirm`, { table: TABLE, mark: '' }, '')).status).toBe(401);
  });
});

describe('claiming comments', () => {
  test('leads from one’s name through the secretariat’s decision to comments of one’s own', async () => {
    const owner = await makeAccount({ name: 'Rosa P.' });
    const cookie = await cookieOf(owner.id);
    const found = await as(cookie).get('/account/claims?q=rosa+part');
    expect(found.html).toMatch(/Rosa Participant.*A plan for the coast.*2 comments/s);
    const here = `/account/claims/${authors.get('Rosa Participant')}`;
    expect((await as(cookie).get(here)).html).toMatch(
      /Printed as.*Rosa Participant.*How can the secretariat tell/s,
    );
    const tooLong = await as(cookie).post(here, { note: 'x'.repeat(1001) });
    expect([tooLong.status, tooLong.html.includes('x'.repeat(1001))]).toEqual([400, true]);
    const claimed = await as(cookie).post(here, { note: 'From the office in Lisbon.' });
    expect(claimed.location).toBe('/account/claims?done=claimed');
    expect((await as(cookie).get('/account/claims?done=claimed')).html).toMatch(
      /Thank you\..*Rosa Participant.*waits for the secretariat/s,
    );
    expect((await as(cookie).post(here, {})).status).toBe(409);
    const waiting = await as(secretariat).get('/desk/claims');
    expect(waiting.html).toMatch(
      new RegExp(
        `Rosa Participant.*Rosa P\\..*${owner.email}.*From the office in Lisbon\\..*Comment 1<`,
        's',
      ),
    );
    const { id: claim } = await db().authorClaim.findFirstOrThrow({ where: { accountId: owner.id } });
    expect((await as(participant).post('/desk/claims/confirm', { claim })).status).toBe(403);
    expect((await as(cookie).post('/desk/claims/confirm', { claim })).status).toBe(403);
    expect((await as().post('/desk/claims/confirm', { claim })).status).toBe(401);
    const confirmed = await as(secretariat).post('/desk/claims/confirm', { claim });
    expect(confirmed.location).toBe('/desk/claims?done=claimConfirmed');
    expect((await as(secretariat).post('/desk/claims/decline', { claim })).status).toBe(409);
    expect((await as(cookie).get('/account/claims')).html).toContain('these comments are yours');
    expect((await as(participant).get(here)).html).toContain('belong to an account already');
    expect((await as(secretariat).get('/desk/claims')).html).toMatch(
      /Decided lately.*Rosa Participant.*confirmed/s,
    );
    expect((await as(secretariat).get(desk)).html).toMatch(/Rosa Participant.*has an account/s);
  });

  test('is not for who is not signed in', async () => {
    expect((await as().get('/account/claims?q=rosa')).location).toContain('/sign-in?to=');
    expect((await as().post(`/account/claims/${authors.get('Idris Sailor')}`, {})).status).toBe(401);
  });

  test('finds nothing by a name that nobody bears, and says what to try', async () => {
    const { status, html } = await as(participant).get('/account/claims?q=%25%00zz');
    expect([status, html.includes('Try a part of yours')]).toEqual([200, true]);
  });

  test.each(['no-identifier', randomUUID()])('of %s is not there', async (id) => {
    expect((await as(participant).get(`/account/claims/${id}`)).status).toBe(404);
    expect((await as(participant).post(`/account/claims/${id}`, {})).status).toBe(404);
    expect((await as(secretariat).post('/desk/claims/confirm', { claim: id })).status).toBe(404);
  });
});
