import { describe, expect, test } from 'vitest';
import { newTotpSecret } from '~/accounts/totp.server';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeMembership, makeOrganisation, makeSpace } from '../support/factories';
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
const staffNeedTwoFactor = async () =>
  (await db().platform.findUniqueOrThrow({ where: { id: 1 } })).staffNeedTwoFactor;

describe('the desk', () => {
  test('is for the secretariat: others are led to the sign-in, or told that it is not for them', async () => {
    const { id } = await makeSpace();
    const moderator = await signedIn({ moderates: [id] });
    for (const path of ['/desk', '/desk/settings'])
      expect((await anybody.get(path)).location).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
    expect((await moderator.get('/desk/settings')).status).toBe(403);
  });

  test('shows moderators their own consultations, and the way there stands in the head of every page', async () => {
    const { id, slug } = await makeSpace();
    const { slug: other } = await makeSpace();
    const moderator = await signedIn({ moderates: [id] });
    expect(linksOf(parsePage((await moderator.get('/')).html))).toContain('/desk');
    const { html } = await moderator.get('/desk');
    expect(linksOf(parsePage(html))).toContain(`/desk/spaces/${slug}`);
    expect(html).not.toContain(other);
    expect(html).not.toContain('/desk/memberships');
    expect((await moderator.get(`/desk/spaces/${slug}`)).status).toBe(200);
    expect((await moderator.get(`/desk/spaces/${other}`)).status).toBe(403);
  });

  test('says what waits, each with its number and its way, and is never kept', async () => {
    const organisationId = await makeOrganisation();
    const { id: accountId } = await makeAccount();
    await makeMembership(accountId, organisationId);
    const staff = await signedIn({ role: 'secretariat' });
    const { status, html, headers } = await staff.get('/desk');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(linksOf(parsePage(html))).toEqual(
      expect.arrayContaining(['/desk/organisations', '/desk/memberships', '/desk/claims', '/desk/privacy']),
    );
    expect(html).toMatch(/People who ask to speak for an organisation<\/a><\/th><td>1</);
    expect(html).toContain('Whoever runs the platform');
    expect(html).toContain('published the privacy notice anew');
    expect(html).not.toContain('<script');
  });
});

describe('the settings', () => {
  test('are not switched on by who would lose their own role, and say where to add a second factor', async () => {
    const staff = await signedIn({ role: 'secretariat' });
    expect((await staff.get('/desk/settings')).html).toContain('href="/account/two-factor"');
    const refused = await staff.post('/desk/settings', { staffNeedTwoFactor: 'on' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('href="#form-staffNeedTwoFactor"');
    expect(refused.html).toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
    expect(await staffNeedTwoFactor()).toBe(false);
  });

  test('are changed by a person of the secretariat with a second factor; others’ roles rest until they add one', async () => {
    const staff = await signedIn({ role: 'secretariat' });
    const without = await signedIn({ role: 'secretariat' });
    await db().account.update({ where: { id: staff.id }, data: { totpSecret: newTotpSecret() } });
    expect((await without.get('/desk')).status).toBe(200);
    const done = await staff.post('/desk/settings', { staffNeedTwoFactor: 'on' });
    expect([done.status, done.location]).toEqual([303, '/desk/settings?done=saved']);
    expect(await staffNeedTwoFactor()).toBe(true);
    expect((await without.get('/desk')).status).toBe(403);
    expect((await without.post('/desk/settings', {})).status).toBe(403);
    expect((await staff.get('/desk')).html).toContain('changed the settings');
    await staff.post('/desk/settings', {});
    expect(await staffNeedTwoFactor()).toBe(false);
  });

  test('are nobody else’s to change', async () => {
    expect((await anybody.post('/desk/settings', { staffNeedTwoFactor: 'on' })).status).toBe(401);
    const participant = await signedIn();
    expect((await participant.post('/desk/settings', { staffNeedTwoFactor: 'on' })).status).toBe(403);
    expect(await staffNeedTwoFactor()).toBe(false);
  });
});
