import { TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { browserAt } from '../support/browser-requests';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';

useDatabase();
const { address } = useServedApp({ sample: false });
const { get, post } = browserAt(address);

const PASSWORD = 'four plain words here';

async function signedIn(given: Parameters<typeof makeAccount>[0] = {}) {
  const account = await makeAccount({ password: PASSWORD, ...given });
  return { ...account, cookie: await cookieOf(account.id) };
}

/** Whether a cookie still opens the account. */
const isIn = async (cookie: string) => (await get('/account', cookie)).status === 200;

describe('the second factor', () => {
  const secretIn = (html: string) =>
    /shared-secret[^>]*>([A-Z2-7 ]+)</.exec(html)?.[1]?.replaceAll(' ', '') as string;

  test('is added with the secret that the page showed, also when the page was loaded anew meanwhile', async () => {
    const { cookie, id } = await signedIn();
    const other = await cookieOf(id);
    const first = await get('/account/two-factor/add', cookie);
    const secret = secretIn(first.html);
    expect(first.html).toContain('class="qr-code"');
    expect(first.headers.getSetCookie().join()).toMatch(/__Host-.*HttpOnly; Secure; SameSite=Strict/);
    const both = `${cookie}; ${first.cookies.at(-1)}`;
    expect(secretIn((await get('/account/two-factor/add', both)).html)).toBe(secret);

    const wrong = await post('/account/two-factor/add', { code: '000000', currentPassword: PASSWORD }, both);
    expect(wrong.status).toBe(400);
    expect(secretIn(wrong.html)).toBe(secret);

    const code = new TOTP({ secret }).generate();
    const on = await post('/account/two-factor/add', { code, currentPassword: PASSWORD }, both);
    expect(on.status).toBe(200);
    expect(on.headers.get('Cache-Control')).toBe('private, no-store');
    expect(on.html.match(/<code dir="ltr">[0-9a-z-]{19}<\/code>/g)).toHaveLength(10);
    expect(on.headers.getSetCookie().join()).toMatch(/__Host-[^=]*=;.*Max-Age=0/);
    expect([await isIn(cookie), await isIn(other)]).toEqual([true, false]);
    const again = await post('/account/two-factor/add', { code, currentPassword: PASSWORD }, both);
    expect(again.status).toBe(409);
    expect((await get('/account/two-factor/add', cookie)).html).not.toContain('qr-code');
  });

  test('is not added with a secret that was shown to somebody else on the same device', async () => {
    const one = await signedIn();
    const offered = await get('/account/two-factor/add', one.cookie);
    const code = new TOTP({ secret: secretIn(offered.html) }).generate();
    const next = await signedIn();
    const both = `${next.cookie}; ${offered.cookies.at(-1)}`;
    expect(secretIn((await get('/account/two-factor/add', both)).html)).not.toBe(secretIn(offered.html));
    const answer = await post('/account/two-factor/add', { code, currentPassword: PASSWORD }, both);
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('the picture is a new one');
    expect((await db().account.findUnique({ where: { id: next.id } }))?.totpSecret).toBeNull();
  });

  test('gives new recovery codes for the password, and none for a guess', async () => {
    const { cookie, id } = await signedIn();
    await db().account.update({ where: { id }, data: { totpSecret: 'A'.repeat(32) } });
    const make = (currentPassword: string) =>
      post('/account/two-factor/recovery-codes', { currentPassword }, cookie);
    expect((await make('guess')).status).toBe(400);
    expect((await make(PASSWORD)).html.match(/<code dir="ltr">/g)).toHaveLength(10);
    expect((await get('/account/two-factor', cookie)).html).toContain('10 are left');
  });

  test('that the platform asks of staff cannot be taken away by them, not by a direct request either', async () => {
    const { cookie, id } = await signedIn({ role: 'secretariat' });
    const secret = 'B'.repeat(32);
    await db().account.update({ where: { id }, data: { totpSecret: secret } });
    await db().platform.update({ where: { id: 1 }, data: { staffNeedTwoFactor: true } });
    const take = (code = new TOTP({ secret }).generate()) =>
      post('/account/two-factor/remove', { code, currentPassword: PASSWORD }, cookie);
    expect((await get('/account/two-factor/remove', cookie)).html).not.toContain('name="code"');
    expect((await take()).status).toBe(403);
    await db().platform.update({ where: { id: 1 }, data: { staffNeedTwoFactor: false } });
    expect((await take('000000')).status).toBe(400);
    expect((await take()).location).toBe('/account/two-factor?done=secondFactorOff');
  });
});
