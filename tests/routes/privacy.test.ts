import { describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { publishPrivacyNotice } from '~/accounts/publish-privacy-notice.server';
import { readPrivacyNotice } from '~/accounts/read-privacy-notice.server';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { linksOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

const anybody = visitor(address);
const signedIn = async (given: Parameters<typeof makeAccount>[0] = {}) => {
  const { id } = await makeAccount(given);
  return { id, ...visitor(address, await cookieOf(id)) };
};
const secretariat = () => signedIn({ role: 'secretariat' });
const publish = async (markdown: string) =>
  perform(publishPrivacyNotice, operator, { markdown, basedOn: (await readPrivacyNotice()).version });
const typedIn = (html: string): string => /<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '';

describe('the privacy notice', () => {
  test('is a page for everybody that is kept, and the foot of every page leads to it', async () => {
    const first = await anybody.get('/privacy');
    expect(first.status).toBe(200);
    expect(first.html).toContain('Version 1');
    expect(first.html).toContain('Who is responsible');
    expect(first.headers.get('etag')).toBeTruthy();
    expect(linksOf(parsePage((await anybody.get('/')).html))).toContain('/privacy');
  });

  test('shows the newest version as soon as it is published, and earlier ones by their number', async () => {
    const version = await publish('The newest of all notices.');
    const now = await anybody.get('/privacy');
    expect(now.html).toContain('The newest of all notices.');
    expect(linksOf(parsePage(now.html))).toContain('/privacy/1');
    const earlier = await anybody.get('/privacy/1');
    expect(earlier.html).toContain('This is an earlier version');
    expect(earlier.html).toContain('Who is responsible');
    expect((await anybody.get(`/privacy/${version}`)).html).not.toContain('This is an earlier version');
  });

  test.each(['/privacy/0', '/privacy/01', '/privacy/99', '/privacy/x'])('%s is not there', async (path) => {
    expect((await anybody.get(path)).status).toBe(404);
  });
});

describe('the desk’s page of the privacy notice', () => {
  test('leads who is not signed in to the sign-in, and is closed to those who are not of the secretariat', async () => {
    expect((await anybody.get('/desk/privacy')).location).toMatch(/^\/sign-in\?to=/);
    const participant = await signedIn();
    for (const path of ['/desk/privacy', '/desk/privacy/preview']) {
      expect((await participant.get(path)).status).toBe(403);
      const fields = { markdown: 'Mine now.', basedOn: '1' };
      expect((await participant.post(path, fields)).status).toBe(403);
      expect((await anybody.post(path, fields)).status).toBe(401);
    }
    expect((await readPrivacyNotice()).markdown).not.toContain('Mine now.');
  });

  test('shows a text as it would look without publishing it, with everything typed still there', async () => {
    const { version } = await readPrivacyNotice();
    const staff = await secretariat();
    const markdown = '# Heading & more\n\nWith **strong** words, [FILL IN: a place].';
    const preview = await staff.post('/desk/privacy/preview', { markdown, basedOn: String(version) });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('<strong>strong</strong>');
    expect(preview.html).toContain('<h3>Heading &#x26; more</h3>');
    expect(preview.html).toContain('1 place is still to be filled in');
    expect(typedIn(preview.html)).toBe('# Heading &amp; more\n\nWith **strong** words, [FILL IN: a place].');
    expect(preview.html.indexOf('<strong>strong')).toBeLessThan(preview.html.indexOf('<textarea'));
    expect((await readPrivacyNotice()).version).toBe(version);
  });

  test('publishes what was typed and says so; nothing that differs, nothing that is empty', async () => {
    const { version } = await readPrivacyNotice();
    const staff = await secretariat();
    const fields = { markdown: 'What stands from now on.', basedOn: String(version) };
    const done = await staff.post('/desk/privacy', fields);
    expect([done.status, done.location]).toEqual([303, '/desk/privacy?done=noticePublished']);
    expect((await staff.get('/desk/privacy?done=noticePublished')).html).toContain(
      'The new version is published',
    );
    const same = await staff.post('/desk/privacy', { ...fields, basedOn: String(version + 1) });
    expect(same.status).toBe(400);
    expect(same.html).toContain('href="#form-markdown"');
    const empty = await staff.post('/desk/privacy', { markdown: ' ', basedOn: String(version + 1) });
    expect(empty.status).toBe(400);
    expect((await readPrivacyNotice()).version).toBe(version + 1);
  });

  test('refuses a text that somebody else’s version has overtaken, also at the second press of the button', async () => {
    const { version } = await readPrivacyNotice();
    const staff = await secretariat();
    await publish('Published by somebody faster.');
    let fields = { markdown: 'Written too slowly.', basedOn: String(version) };
    for (let press = 0; press < 2; press += 1) {
      const late = await staff.post('/desk/privacy', fields);
      expect(late.status).toBe(409);
      expect(late.html).toContain('Somebody else published a new version');
      expect(typedIn(late.html)).toBe('Written too slowly.');
      fields = { ...fields, basedOn: /name="basedOn" value="(\d+)"/.exec(late.html)?.[1] as string };
    }
    expect((await readPrivacyNotice()).markdown).toBe('Published by somebody faster.\n');
  });
});

describe('agreeing to the notice', () => {
  test('is asked for over the pages of one’s account, and reading stays possible without', async () => {
    const reader = await signedIn();
    for (const path of ['/account/data', '/account/close'])
      expect((await reader.get(path)).html, path).toContain('href="/account/consent"');
    expect((await reader.get('/')).status).toBe(200);
    expect((await reader.get('/privacy')).status).toBe(200);
  });

  test('shows the notice and what differs from the version agreed to, and asks no more once it is done', async () => {
    const reader = await signedIn();
    const { version } = await readPrivacyNotice();
    const first = await reader.get('/account/consent');
    expect(first.html).toContain('You have not agreed to any version so far.');
    const agreed = await reader.post('/account/consent', { version: String(version) });
    expect([agreed.status, agreed.location]).toEqual([303, '/account?done=agreed']);
    expect((await reader.get('/account/data')).html).not.toContain('href="/account/consent"');
    expect((await reader.get('/account/consent')).html).not.toContain('I have read it and agree');
    await publish('Quite another notice.');
    const again = await reader.get('/account/consent');
    expect(again.html).toContain('What differs from the version you agreed to');
    expect(again.html).toContain('I have read it and agree');
  });

  test('to a version that was replaced meanwhile is refused with words, and shows the new one', async () => {
    const reader = await signedIn();
    const { version } = await readPrivacyNotice();
    await publish(`A notice after version ${version}.`);
    const late = await reader.post('/account/consent', { version: String(version) });
    expect(late.status).toBe(409);
    expect(late.html).toContain('This is not the current version');
    expect(late.html).toContain(`A notice after version ${version}.`);
    expect(await db().consent.count({ where: { accountId: reader.id } })).toBe(0);
  });

  test('needs an account', async () => {
    expect((await anybody.get('/account/consent')).location).toMatch(/^\/sign-in\?to=/);
    expect((await anybody.post('/account/consent', { version: '1' })).status).toBe(401);
  });
});
