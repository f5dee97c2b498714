import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { browserAt } from '../support/browser-requests';
import { useDatabase } from '../support/database';
import { makeAccount, makeOrganisation, makeSpace } from '../support/factories';
import { linkIn, useMail } from '../support/mailed';
import { elementsOf, parsePage, textsOf } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { sessionsOf } from '../support/sessions';
import { cookieOf } from '../support/signed-in';

useDatabase();
const mail = useMail();
const { address } = useServedApp({ sample: false });
const { get, post } = browserAt(address);
beforeEach(() => mail.received());

const PASSWORD = 'four plain words here';
const NEW = 'five entirely different plain words';

async function signedIn(given: Parameters<typeof makeAccount>[0] = {}) {
  const account = await makeAccount({ password: PASSWORD, ...given });
  return { ...account, cookie: await cookieOf(account.id) };
}

/** Whether a cookie still opens the account. */
const isIn = async (cookie: string) => (await get('/account', cookie)).status === 200;

const PAGES = [
  '/account',
  '/account/profile',
  '/account/email',
  '/account/password',
  '/account/two-factor',
  '/account/two-factor/add',
  '/account/two-factor/recovery-codes',
  '/account/two-factor/remove',
  '/account/sessions',
];
const BUTTONS = ['/account/email/withdraw', '/account/sessions/end', '/account/sessions/end-others'];
const FORMS = PAGES.filter(
  (page) => !['/account', '/account/two-factor', '/account/sessions'].includes(page),
);

describe('the pages of an account', () => {
  test.each(PAGES)('%s: who is not signed in is led to the sign-in and back', async (page) => {
    const answer = await get(`${page}?x=1`);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`/sign-in?to=${encodeURIComponent(`${page}?x=1`)}`);
  });

  test.each([...FORMS, ...BUTTONS])(
    '%s: what is sent without being signed in is refused as that',
    async (page) => {
      expect((await post(page)).status).toBe(401);
    },
  );

  test.each(PAGES)('%s: is its owner’s alone, says where one is, and needs no script', async (page) => {
    const { cookie } = await signedIn();
    const answer = await get(page, cookie);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    const elements = [...elementsOf(parsePage(answer.html))].map(({ element }) => element);
    expect(elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    const here = elements.filter(({ properties }) => properties.ariaCurrent === 'page');
    expect(here).toHaveLength(1);
    expect(page.startsWith(String(here[0]?.properties.href))).toBe(true);
    expect(elements.some(({ properties }) => properties.action === '/sign-out')).toBe(true);
  });

  test('say every word from the catalogue', async () => {
    const { cookie, person } = await signedIn({
      role: 'secretariat',
      moderates: [(await makeSpace()).id],
      represents: [await makeOrganisation()],
    });
    await cookieOf(person.accountId);
    await post('/account/email', { email: 'new@example.org', currentPassword: PASSWORD }, cookie);
    for (const page of PAGES) {
      const { html } = await get(`/qps${page}`, cookie);
      const loose = [...textsOf(parsePage(html))].filter(
        ({ text, above }) =>
          /\p{Letter}{2,}/u.test(text.value.replace(/⟦[^⟧]*⟧/gu, '')) &&
          !above.some(
            ({ tagName, properties }) =>
              ['bdi', 'code', 'time', 'title'].includes(tagName) ||
              (tagName !== 'html' && properties.lang !== undefined),
          ),
      );
      expect(loose.map(({ text }) => `${page}: ${text.value}`)).toEqual([]);
    }
  });

  test.each(['/sign-out', '/sign-out/everywhere', ...BUTTONS])(
    '%s: to look at it does nothing and leads to its button',
    async (path) => {
      const { cookie, id } = await signedIn();
      const answer = await get(path, cookie);
      expect(answer.status).toBe(303);
      expect(answer.location).toMatch(/^\/account/);
      expect(await sessionsOf(id)).toHaveLength(1);
    },
  );
});

describe('the name and group', () => {
  test('are saved, and the page says so', async () => {
    const { cookie } = await signedIn();
    const answer = await post('/account/profile', { name: 'Zoë <b>', group: 'academia' }, cookie);
    expect([answer.status, answer.location]).toEqual([303, '/account/profile?done=saved']);
    const { html } = await get('/account/profile?done=saved', cookie);
    expect(html).toContain('Saved.');
    expect(html).toContain('value="Zoë &lt;b&gt;"');
    expect(html).toMatch(/<option value="academia" selected/);
  });

  test('that cannot be taken come back as they were typed, with what is wrong', async () => {
    const { cookie } = await signedIn();
    const answer = await post('/account/profile', { name: ' ', group: 'astronauts' }, cookie);
    expect(answer.status).toBe(400);
    for (const field of ['name', 'group']) expect(answer.html).toContain(`href="#form-${field}"`);
  });
});

describe('signing out', () => {
  test('here forgets the cookie, and what was in it opens nothing any more; the other device stays', async () => {
    const { cookie, id } = await signedIn();
    const other = await cookieOf(id);
    const answer = await post('/sign-out', {}, cookie);
    expect([answer.status, answer.location]).toEqual([303, '/sign-in?done=signedOut']);
    expect(answer.headers.getSetCookie().join()).toMatch(/plenary_session=;.*Max-Age=0/);
    expect(await isIn(cookie)).toBe(false);
    expect(await isIn(other)).toBe(true);
    expect((await get('/sign-in?done=signedOut')).html).toContain('You are signed out.');
  });

  test('everywhere ends every device', async () => {
    const { cookie, id } = await signedIn();
    const other = await cookieOf(id);
    await post('/sign-out/everywhere', {}, cookie);
    expect(await isIn(cookie)).toBe(false);
    expect(await isIn(other)).toBe(false);
  });

  test('when one is out already leads to the same place', async () => {
    expect((await post('/sign-out')).location).toBe('/sign-in?done=signedOut');
    expect((await post('/sign-out/everywhere', {}, 'plenary_session=made-up')).status).toBe(303);
  });

  test('another device ends that one, really; a device of somebody else is not found', async () => {
    const { cookie, id } = await signedIn();
    const lost = await cookieOf(id);
    const [, lostId = ''] = await sessionsOf(id);
    const stranger = await signedIn();
    expect((await post('/account/sessions/end', { session: lostId }, stranger.cookie)).status).toBe(404);
    expect(await isIn(lost)).toBe(true);
    const answer = await post('/account/sessions/end', { session: lostId }, cookie);
    expect(answer.location).toBe('/account/sessions?done=sessionEnded');
    expect(await isIn(lost)).toBe(false);
    expect(await isIn(cookie)).toBe(true);
    for (const session of ['', 'x', randomUUID()])
      expect((await post('/account/sessions/end', { session }, cookie)).status).toBe(404);
  });

  test('all other devices leaves this one', async () => {
    const { cookie, id } = await signedIn();
    const others = [await cookieOf(id), await cookieOf(id)];
    await post('/account/sessions/end-others', {}, cookie);
    expect(await Promise.all([cookie, ...others].map(isIn))).toEqual([true, false, false]);
  });
});

describe('the password', () => {
  test('is changed: this device stays in, the others are out', async () => {
    const { cookie, id } = await signedIn();
    const other = await cookieOf(id);
    const answer = await post('/account/password', { currentPassword: PASSWORD, password: NEW }, cookie);
    expect(answer.location).toBe('/account/password?done=passwordChanged');
    expect([await isIn(cookie), await isIn(other)]).toEqual([true, false]);
  });

  test('that is wrong is said at its field, and neither of the two comes back in the page', async () => {
    const { cookie } = await signedIn();
    const answer = await post('/account/password', { currentPassword: 'guess-guess', password: NEW }, cookie);
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('href="#form-currentPassword"');
    expect(answer.html).not.toContain('guess-guess');
    expect(answer.html).not.toContain(NEW);
  });

  test('guessed five times has to wait, and the page and its head say how long', async () => {
    const { cookie } = await signedIn();
    const guess = () => post('/account/password', { currentPassword: 'guess', password: NEW }, cookie);
    for (let time = 0; time < 5; time += 1) expect((await guess()).status).toBe(400);
    const answer = await guess();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(50);
    expect(answer.html).toMatch(/Wait \d+ seconds/);
  });
});

describe('the e-mail address', () => {
  test('is asked for with the same answer whether it belongs to somebody or not', async () => {
    const owner = await makeAccount();
    const answers = [];
    for (const email of [owner.email, `nobody-${randomUUID()}@example.org`]) {
      const { cookie } = await signedIn({ name: 'Rosa' });
      const answer = await post('/account/email', { email, currentPassword: PASSWORD }, cookie);
      const page = await get(answer.location ?? '', cookie);
      await mail.received();
      const afterMail = await get(answer.location ?? '', cookie);
      // Addresses and times differ; nothing else may.
      const plain = (html: string) =>
        html.replace(/[\w-]+@example\.org/g, '@').replace(/<time.*?<\/time>/g, '');
      answers.push([answer.status, answer.location, plain(page.html), plain(afterMail.html)]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  test('moves by the two links, which change nothing when they are looked at, and work once', async () => {
    const { cookie, id, email } = await signedIn();
    const wanted = `new-${randomUUID()}@example.org`;
    await post('/account/email', { email: wanted, currentPassword: PASSWORD }, cookie);
    const mails = await mail.received();
    const linkTo = (to: string) => linkIn(mails.find(({ envelope }) => envelope.to[0] === to));
    const kept = async () => (await db().account.findUnique({ where: { id } }))?.email;

    const looked = await get(linkTo(wanted));
    expect(looked.status).toBe(200);
    expect(looked.html).toContain(wanted);
    // Whoever reads the mail at the new address need not be the account's owner.
    expect(looked.html).not.toContain(email);
    const half = await post(linkTo(wanted));
    expect(half.location).toBe('/sign-in?done=emailHalf');
    expect((await get(half.location ?? '')).html).toContain('The other address has yet to confirm');
    expect(await kept()).toBe(email);
    expect((await get('/account/email', cookie)).html).toContain('has yet to confirm');

    expect((await get(linkTo(email), cookie)).status).toBe(200);
    expect((await post(linkTo(email), {}, cookie)).location).toBe('/account/email?done=emailMoved');
    expect(await kept()).toBe(wanted);
    expect(await isIn(cookie)).toBe(true);
    for (const link of [linkTo(wanted), linkTo(email)]) {
      expect((await get(link)).status).toBe(410);
      expect((await post(link)).status).toBe(410);
    }
  });

  test('that waits is shown and can be withdrawn; its links are gone then', async () => {
    const { cookie } = await signedIn();
    const wanted = `new-${randomUUID()}@example.org`;
    await post('/account/email', { email: wanted, currentPassword: PASSWORD }, cookie);
    const link = linkIn((await mail.received()).find(({ envelope }) => envelope.to[0] === wanted));
    expect((await get('/account/email', cookie)).html).toContain(wanted);
    const answer = await post('/account/email/withdraw', {}, cookie);
    expect(answer.location).toBe('/account/email?done=emailWithdrawn');
    expect((await get('/account/email', cookie)).html).not.toContain(wanted);
    expect((await post(link)).status).toBe(410);
    expect((await post('/account/email/withdraw', {}, cookie)).status).toBe(409);
  });
});
