import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
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
  const { id, email } = await makeAccount(given);
  return { id, email, ...visitor(address, await cookieOf(id)) };
};
const accountOf = (id: string) => db().account.findUniqueOrThrow({ where: { id } });

describe('the people on the desk', () => {
  test('are nobody’s but the secretariat’s to see', async () => {
    const { id: spaceId, slug } = await makeSpace();
    const moderator = await signedIn({ moderates: [spaceId] });
    const { id, email } = await makeAccount();
    const pages = ['', '/role', '/disable', '/enable', '/reset', '/moderate'];
    for (const path of [
      '/desk/people',
      `/desk/people?q=${email}`,
      `/desk/spaces/${slug}/team`,
      ...pages.map((page) => `/desk/people/${id}${page}`),
    ]) {
      const refused = await moderator.get(path);
      expect(refused.status, path).toBe(403);
      expect(refused.html, path).not.toContain(email);
      expect((await anybody.get(path)).location, path).toMatch(/^\/sign-in\?to=/);
    }
    const deeds: Record<string, Record<string, string>> = {
      role: { role: 'secretariat' },
      disable: {},
      reset: {},
      moderate: { space: slug },
    };
    for (const [page, fields] of Object.entries(deeds))
      expect((await moderator.post(`/desk/people/${id}/${page}`, fields)).status, page).toBe(403);
    expect(await accountOf(id)).toMatchObject({ role: 'participant', status: 'active' });
  });

  test('are found by address, and lead to a page that says who it is and what was recorded', async () => {
    const { id: spaceId, slug } = await makeSpace({ title: { en: 'A coast for all' } });
    const officer = await signedIn({ role: 'secretariat', name: 'Ada Officer' });
    const { id, email } = await makeAccount({ name: 'Ben Okoro', moderates: [spaceId] });
    const organisation = await makeOrganisation({ name: `Quay ${randomUUID()}` });
    await makeMembership(id, organisation, 'confirmed');
    const found = await officer.get(`/desk/people?q=${encodeURIComponent(email)}`);
    expect(found.headers.get('cache-control')).toBe('private, no-store');
    expect(linksOf(parsePage(found.html))).toContain(`/desk/people/${id}`);
    await officer.post(`/desk/people/${id}/stop-moderating`, { space: slug });
    await officer.post(`/desk/people/${id}/moderate`, { space: slug });
    const { html } = await officer.get(`/desk/people/${id}`);
    for (const words of [
      'Ben Okoro',
      email,
      'Quay',
      'A coast for all',
      'added a moderator',
      'removed a moderator',
    ])
      expect(html).toContain(words);
    expect(linksOf(parsePage(html))).toContain(`/desk/spaces/${slug}/team`);
  });

  test('have a page for nobody: what is no identifier, is nobody’s, or was closed', async () => {
    const officer = await signedIn({ role: 'secretariat' });
    const { id } = await makeAccount();
    await db().account.update({
      where: { id },
      data: { status: 'closed', name: '', email: null, emailKey: null, closedAt: new Date() },
    });
    for (const one of ['me', randomUUID(), id])
      for (const page of ['', '/role', '/moderate'])
        expect((await officer.get(`/desk/people/${one}${page}`)).status, `${one}${page}`).toBe(404);
    expect((await officer.post(`/desk/people/${id}/enable`, {})).status).toBe(404);
    expect((await officer.get('/desk/people?after=nonsense')).status).toBe(400);
  });

  test('are given and taken the secretariat’s role after a page that says what it means; the last one keeps it', async () => {
    const officer = await signedIn({ role: 'secretariat' });
    await db().account.updateMany({
      where: { role: 'secretariat', id: { not: officer.id } },
      data: { role: 'participant' },
    });
    const { id } = await makeAccount();
    expect((await officer.get(`/desk/people/${id}/role`)).html).toContain('manage the accounts of others');
    const done = await officer.post(`/desk/people/${id}/role`, { role: 'secretariat' });
    expect([done.status, done.location]).toEqual([303, `/desk/people/${id}?done=roleChanged`]);
    expect((await accountOf(id)).role).toBe('secretariat');
    await officer.post(`/desk/people/${id}/role`, { role: 'participant' });
    const last = await officer.post(`/desk/people/${officer.id}/role`, { role: 'participant' });
    expect(last.status).toBe(409);
    expect(last.html).toContain('This is the last account of the secretariat.');
    expect((await officer.post(`/desk/people/${id}/role`, { role: 'operator' })).status).toBe(400);
    await officer.post(`/desk/people/${id}/role`, { role: 'secretariat' });
    const away = await officer.post(`/desk/people/${officer.id}/role`, { role: 'participant' });
    expect(away.location).toBe('/account?done=roleChanged');
    expect((await officer.get('/desk/people')).status).toBe(403);
  });

  test('are shut out, everywhere and at once, and let in again', async () => {
    const officer = await signedIn({ role: 'secretariat' });
    const person = await signedIn();
    const at = `/desk/people/${person.id}`;
    expect((await person.get('/account')).status).toBe(200);
    expect((await officer.post(`${at}/disable`, {})).location).toBe(`${at}?done=accountDisabled`);
    expect((await person.get('/account')).location).toMatch(/^\/sign-in/);
    const page = await officer.get(at);
    expect(page.html).toContain('Disabled: cannot sign in');
    expect(linksOf(parsePage(page.html))).toContain(`${at}/enable`);
    const { id: spaceId, slug } = await makeSpace();
    expect((await officer.post(`${at}/moderate`, { space: slug })).status).toBe(409);
    expect((await officer.post(`${at}/reset`, {})).status).toBe(409);
    expect((await officer.post(`${at}/enable`, {})).location).toBe(`${at}?done=accountEnabled`);
    expect((await accountOf(person.id)).status).toBe('active');
    expect(await db().spaceModerator.count({ where: { spaceId } })).toBe(0);
  });

  test('get a link by mail when their sign-in is reset; no page shows it', async () => {
    const officer = await signedIn({ role: 'secretariat' });
    const person = await signedIn({ totpSecret: 'JBSWY3DPEHPK3PXP' });
    const at = `/desk/people/${person.id}`;
    expect((await officer.get(`${at}/reset`)).html).toContain('Take the second factor away too');
    const done = await officer.post(`${at}/reset`, { secondFactor: 'on' });
    expect(done.location).toBe(`${at}?done=accountReset`);
    expect(done.html + (await officer.get(at)).html).not.toContain('choose-password');
    expect((await accountOf(person.id)).totpSecret).toBeNull();
    expect((await person.get('/account')).location).toMatch(/^\/sign-in/);
  });

  test('are not offered what they do under their own account', async () => {
    const officer = await signedIn({ role: 'secretariat' });
    const links = linksOf(parsePage((await officer.get(`/desk/people/${officer.id}`)).html));
    expect(links).toContain(`/desk/people/${officer.id}/role`);
    expect(links).not.toContain(`/desk/people/${officer.id}/disable`);
    expect(links).not.toContain(`/desk/people/${officer.id}/reset`);
  });
});

describe('the team of a consultation', () => {
  test('is added to by address and removed from; an address that nobody has is said at the field, with what was typed', async () => {
    const { id: spaceId, slug } = await makeSpace();
    const officer = await signedIn({ role: 'secretariat' });
    const { id, email } = await makeAccount({ name: 'Mo Moderator' });
    const at = `/desk/spaces/${slug}/team`;
    expect((await officer.get(at)).html).toContain('Nobody moderates this consultation yet.');
    const unknown = await officer.post(at, { email: 'nobody@example.org' });
    expect(unknown.status).toBe(400);
    expect(unknown.html).toContain('Ask the person to register first.');
    expect(unknown.html).toContain('value="nobody@example.org"');
    expect((await officer.post(at, { email: 'no address' })).status).toBe(400);
    expect((await officer.post(at, { email })).location).toBe(`${at}?done=moderatorAdded`);
    expect((await officer.get(at)).html).toContain('Mo Moderator');
    const gone = await officer.post(`${at}/remove`, { account: id });
    expect(gone.location).toBe(`${at}?done=moderatorRemoved`);
    expect(await db().spaceModerator.count({ where: { spaceId } })).toBe(0);
    expect((await officer.post(`${at}/remove`, { account: 'somebody' })).status).toBe(404);
    expect((await officer.get('/desk/spaces/no-such-space/team')).status).toBe(404);
  });
});
