import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeOrganisation, makeQuestion, makeSpace } from '../support/factories';
import { linksOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

const signedIn = async (given: Parameters<typeof makeAccount>[0] = {}) =>
  visitor(address, await cookieOf((await makeAccount(given)).id));
const NEW = {
  title: 'Ports 2027',
  language: 'en',
  languages: 'en',
  timeZone: 'Europe/Lisbon',
  visibility: 'public',
};

/** The fields of a page's form with what stands in them, as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, tag = '', attributes = '', text = ''] of html.matchAll(
    /<(input|textarea|select)([^>]*)>(?:([^<]*)<\/textarea>)?/g,
  )) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const name = of('name');
    if (!name || (/type="(radio|checkbox)"/.test(attributes) && !/ checked/.test(attributes))) continue;
    fields[name] = tag === 'textarea' ? text : (of('value') ?? '');
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = /<option[^>]*value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? '';
  return fields;
}

describe('opening a consultation in the browser', () => {
  test('goes from a few lines over what is missing to the opening, one button after the other', async () => {
    const staff = await signedIn({ role: 'secretariat' });
    expect(linksOf(parsePage((await staff.get('/desk')).html))).toContain('/desk/spaces/new');
    const started = await staff.post('/desk/spaces/new', { ...NEW, closesAt: '2090-03-31T18:00' });
    expect([started.status, started.location]).toEqual([303, '/desk/spaces/ports-2027?done=spaceStarted']);
    const desk = '/desk/spaces/ports-2027';
    expect((await staff.get(desk)).html).toContain('Write the welcome text');

    const form = fieldsOf((await staff.get(`${desk}/settings`)).html);
    expect(form).toMatchObject({
      title: 'Ports 2027',
      closesAt: '2090-03-31T18:00',
      timeZone: 'Europe/Lisbon',
    });
    const written = { ...form, welcome: '# Hello\n\nTell us **all**.' };
    const preview = await staff.post(`${desk}/settings/preview`, written);
    expect([preview.status, preview.html.includes('<strong>all</strong>')]).toEqual([200, true]);
    expect(fieldsOf(preview.html).welcome).toContain('Tell us **all**.');
    expect((await db().space.findUniqueOrThrow({ where: { slug: 'ports-2027' } })).welcomeMarkdown).toBe('');
    const saved = await staff.post(`${desk}/settings`, fieldsOf(preview.html));
    expect(saved.location).toBe(`${desk}/settings?done=saved`);

    const early = await staff.post(`${desk}/stage`, { from: 'draft', to: 'open' });
    expect([early.status, early.html.includes('It cannot be opened yet')]).toEqual([409, true]);
    const { id } = await db().space.findUniqueOrThrow({ where: { slug: 'ports-2027' } });
    await makeQuestion(id);
    const opened = await staff.post(`${desk}/stage`, { from: 'draft', to: 'open' });
    expect(opened.location).toBe(`${desk}?done=stageMoved`);
    expect((await visitor(address).get('/spaces/ports-2027')).html).toContain('<strong>all</strong>');
  });

  test('says at the field what is wrong, with all that was typed', async () => {
    const staff = await signedIn({ role: 'secretariat' });
    const times = { opensAt: '2090-03-31T18:00', closesAt: '2090-03-30T18:00' };
    const refused = await staff.post('/desk/spaces/new', { ...NEW, title: 'Wrong order', ...times });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('The closing time must come after the opening time.');
    expect(fieldsOf(refused.html)).toMatchObject({ title: 'Wrong order', ...times });
    const skipped = await staff.post('/desk/spaces/new', { ...NEW, closesAt: '2090-03-26T01:30' });
    expect(skipped.html).toContain('the clocks are put forward over it');
    expect(await db().space.count({ where: { title: { path: ['en'], equals: 'Wrong order' } } })).toBe(0);
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
