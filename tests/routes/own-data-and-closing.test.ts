import { describe, expect, test } from 'vitest';
import { readPerson } from '~/accounts/read-person.server';
import { SESSION_COOKIE } from '~/accounts/sessions.server';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeSpace } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

const PASSWORD = 'four plain words here';
const anybody = visitor(address);
const signedIn = async (given: Parameters<typeof makeAccount>[0] = {}) => {
  const { id } = await makeAccount(given);
  return { id, ...visitor(address, await cookieOf(id)) };
};
const writeFor = async (accountId: string, title: string, fate: 'kept' | 'withdrawn') => {
  const { id, slug } = await makeSpace({ title: { en: title } });
  await db().space.update({ where: { id }, data: { closedAccountComments: fate } });
  await makeComments(id, [{ markdown: `Said in ${title}.` }]);
  await db().comment.updateMany({ where: { spaceId: id }, data: { accountId } });
  return slug;
};

describe('the page of one’s own data', () => {
  test('says in numbers what there is and leads to the file', async () => {
    const reader = await signedIn({ name: 'Rosa Marín' });
    await writeFor(reader.id, 'A coast', 'kept');
    const { status, html, headers } = await reader.get('/account/data');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(html).toContain('Rosa Marín');
    expect(html).toMatch(/Comments, whatever their state<\/th><td>1</);
    expect(html).toContain('href="/account/data.json"');
  });

  test('gives a file that is not kept on the way, of the person who asks alone', async () => {
    const reader = await signedIn({ name: 'Rosa Marín' });
    const other = await signedIn({ name: 'Tomás Other' });
    await writeFor(other.id, 'Elsewhere', 'kept');
    const { status, html, headers } = await reader.get('/account/data.json');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="plenary-own-data-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(headers.get('cache-control')).toBe('private, no-store');
    const data = JSON.parse(html);
    expect(data).toMatchObject({
      format: 'plenary-own-data-1',
      account: { name: 'Rosa Marín' },
      comments: [],
    });
    expect(data.sessions).toHaveLength(1);
    expect(html).not.toContain('Tomás');
  });

  test('needs an account', async () => {
    for (const path of ['/account/data', '/account/data.json', '/account/close'])
      expect((await anybody.get(path)).location).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
  });
});

describe('the page that closes an account', () => {
  test('says for each consultation what becomes of the comments', async () => {
    const reader = await signedIn();
    await writeFor(reader.id, 'The northern coast', 'kept');
    await writeFor(reader.id, 'The southern coast', 'withdrawn');
    const { html } = await reader.get('/account/close');
    expect(html).toMatch(/The northern coast.*?Kept under “Former participant”/s);
    expect(html).toMatch(/The southern coast.*?Withdrawn: no page/s);
  });

  test('shows the form again where the password is wrong, and closes nothing', async () => {
    const reader = await signedIn({ password: PASSWORD });
    const refused = await reader.post('/account/close', { password: 'a wrong one' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('href="#form-password"');
    expect(refused.html).not.toContain('a wrong one');
    expect((await reader.post('/account/close', {})).status).toBe(400);
    expect(await readPerson(reader.id)).not.toBeNull();
  });

  test('closes it, signs out everywhere, and leads to a page that says what happened', async () => {
    const reader = await signedIn({ password: PASSWORD });
    const elsewhere = visitor(address, await cookieOf(reader.id));
    const slug = await writeFor(reader.id, 'A coast that keeps', 'kept');
    const before = await anybody.get(`/spaces/${slug}/comments/1`);
    expect(before.html).toContain('Rosa Participant');
    const done = await reader.post('/account/close', { password: PASSWORD });
    expect([done.status, done.location]).toEqual([303, '/account-closed']);
    expect(done.headers.get('set-cookie')).toMatch(new RegExp(`^${SESSION_COOKIE}=;.*Max-Age=0`));
    expect((await anybody.get('/account-closed')).html).toContain('Your account is closed');
    for (const session of [reader, elsewhere])
      expect((await session.get('/account/data')).location).toMatch(/^\/sign-in/);
    // The page was kept, and is made anew at once.
    const after = await anybody.get(`/spaces/${slug}/comments/1`);
    expect(after.html).toContain('Former participant');
    expect(after.html).not.toContain('Rosa Participant');
  });

  test('has no form for the last of the secretariat, and refuses the post too', async () => {
    const last = await signedIn({ role: 'secretariat', password: PASSWORD });
    const page = await last.get('/account/close');
    expect(page.html).toContain('Yours is the last account of the secretariat');
    expect(page.html).not.toContain('name="password"');
    expect((await last.post('/account/close', { password: PASSWORD })).status).toBe(409);
    expect(await readPerson(last.id)).not.toBeNull();
  });

  test('takes nothing from who is not signed in', async () => {
    expect((await anybody.post('/account/close', { password: PASSWORD })).status).toBe(401);
  });
});
