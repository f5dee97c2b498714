import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeOrganisation, makeQuestion, makeSpace } from '../support/factories';
import { plainBrowser } from '../support/plain-browser';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

const signedIn = async (given: Parameters<typeof makeAccount>[0] = {}) =>
  visitor(address, await cookieOf((await makeAccount(given)).id));
const officer = async () =>
  plainBrowser(address, await cookieOf((await makeAccount({ role: 'secretariat' })).id));

describe('opening a consultation in the browser', () => {
  test('previews the welcome text without writing it, and does not open before there is something to comment on', async () => {
    const staff = await officer();
    await staff.open('/desk');
    await staff.follow('New consultation');
    await staff.press('Make the draft', { Title: 'Ports 2027' });
    await staff.follow('Write the welcome text');
    const preview = await staff.press('Preview the welcome text', {
      'Welcome text': '# Hello\n\nTell us **all**.',
    });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('<strong>all</strong>');
    const stored = () => db().space.findUniqueOrThrow({ where: { slug: 'ports-2027' } });
    expect((await stored()).welcomeMarkdown).toBe('');
    await staff.press('Save the settings');
    expect((await stored()).welcomeMarkdown).toBe('# Hello\n\nTell us **all**.');

    // The page has no button for it; whoever sends it all the same is told why not.
    await staff.follow('Stage');
    expect(staff.here().html).toContain('It cannot be opened yet: something is missing.');
    const secretariat = await signedIn({ role: 'secretariat' });
    const early = await secretariat.post('/desk/spaces/ports-2027/stage', { from: 'draft', to: 'open' });
    expect([early.status, early.html.includes('It cannot be opened yet')]).toEqual([409, true]);
  });

  test('says at the field what is wrong, with all that was typed', async () => {
    const staff = await officer();
    await staff.open('/desk/spaces/new');
    const times = { 'Opening time': '2090-03-31T18:00', 'Closing time': '2090-03-30T18:00' };
    const refused = await staff.press('Make the draft', { Title: 'Wrong order', ...times });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('The closing time must come after the opening time.');
    const skipped = await staff.press('Make the draft', {
      'Time zone': 'Europe/Lisbon',
      'Opening time': '',
      'Closing time': '2090-03-26T01:30',
    });
    expect(skipped.html).toContain('the clocks are put forward over it');
    expect(await db().space.count({ where: { title: { path: ['en'], equals: 'Wrong order' } } })).toBe(0);
    // Nothing else has to be typed again.
    await staff.press('Make the draft', { 'Closing time': '2090-03-26T02:30' });
    expect(staff.here().path).toBe('/desk/spaces/wrong-order?done=spaceStarted');
  });

  test('asks for a reason to open a closed one again, and offers no other way', async () => {
    const staff = await signedIn({ role: 'secretariat' });
    const { slug } = await makeSpace({ stage: 'closed' });
    const page = await staff.get(`/desk/spaces/${slug}/stage`);
    expect(page.html).toContain('Why it is opened again');
    const refused = await staff.post(`/desk/spaces/${slug}/stage`, { from: 'closed', to: 'open' });
    expect([refused.status, refused.html.includes('Say why.')]).toEqual([400, true]);
    await staff.post(`/desk/spaces/${slug}/stage`, {
      from: 'closed',
      to: 'open',
      reason: 'The ferry was late.',
    });
    expect((await staff.get(`/desk/spaces/${slug}/stage`)).html).toContain('The ferry was late.');
  });

  test('asks before it closes or archives one, and says what is lost; nothing of the overview leads there by a big button', async () => {
    const staff = await signedIn({ role: 'secretariat' });
    const { slug } = await makeSpace({ stage: 'open', closesAt: new Date('2090-05-06T10:00:00Z') });
    const desk = `/desk/spaces/${slug}`;
    expect((await staff.get(desk)).html).toMatch(
      /<a class="ds-link" href="[^"]*\/stage">Close the consultation/,
    );
    const quiet = await staff.get(`${desk}/stage`);
    expect(quiet.html).not.toContain('Close it now</button>');
    const asked = await staff.get(`${desk}/stage?to=closed`);
    expect(asked.html).toMatch(/The planned closing time falls away.*6 May 2090.*Close it now/s);
    await staff.post(`${desk}/stage`, { from: 'open', to: 'closed' });
    const closed = await staff.get(`${desk}/stage`);
    expect(closed.html).toMatch(/value="2090-05-06T11:00"/);
    expect(closed.html).toContain('Set to the closing time that it had before.');
    expect(closed.html).not.toContain('This is for good');
    expect((await staff.get(`${desk}/stage?to=archived`)).html).toMatch(/This is for good.*Archive it/s);
  });

  test('says before the opening that a planned opening falls away, and that the privacy notice is not finished', async () => {
    const staff = await signedIn({ role: 'secretariat' });
    const { slug, id } = await makeSpace({ stage: 'draft', opensAt: new Date('2090-05-06T10:00:00Z') });
    await makeQuestion(id);
    const page = await staff.get(`/desk/spaces/${slug}/stage`);
    expect(page.html).toMatch(/the planned opening falls away.*6 May 2090.*Open it now/s);
    const overview = await staff.get(`/desk/spaces/${slug}`);
    expect(overview.html).toMatch(/href="\/desk\/privacy"[^>]*>The privacy notice: it still has places/);
  });

  test('gives an organisation that was searched for more time, and takes it back', async () => {
    const staff = await signedIn({ role: 'secretariat' });
    const { slug } = await makeSpace({ stage: 'closed', closesAt: new Date('2026-01-01T00:00:00Z') });
    const { slug: organisation } = await db().organisation.findUniqueOrThrow({
      where: { id: await makeOrganisation({ name: 'Harbour Union' }) },
    });
    const here = `/desk/spaces/${slug}/extensions`;
    expect((await staff.get(`${here}?q=harbour`)).html).toContain(`value="${organisation}"`);
    const given = await staff.post(`${here}?q=harbour`, { organisation, until: '2090-01-01T10:00' });
    expect(given.location).toBe(`${here}?done=extensionGiven`);
    expect((await staff.get(here)).html).toContain('Harbour Union');
    await staff.post(`${here}/withdraw`, { organisation });
    expect((await staff.get(here)).html).toContain('No organisation has more time.');
  });
});
