import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { disableAccount } from '~/accounts/disable-account.server';
import { readSecondStep } from '~/accounts/second-step.server';
import { readSession } from '~/accounts/sessions.server';
import { signIn } from '~/accounts/sign-in.server';
import { signInWithCode } from '~/accounts/sign-in-with-code.server';
import { newTotpSecret } from '~/accounts/totp.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Forbidden, InvalidField, LinkGone, TooManyAttempts } from '~/platform/errors';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { PUBLIC_URL } from '../support/mailed';

useDatabase();

const PASSWORD = 'four plain words here';
const visit = (actor: Actor = anonymous, clientAddress: string = randomUUID()) => ({
  actor,
  clientAddress,
  device: 'Firefox on Linux',
  publicUrl: PUBLIC_URL,
});
const cookieIn = (header: string) => header.split(';', 1)[0] as string;
const reasonOf = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

/** The rows of limits go back in time: what a test would otherwise have to wait for. */
const waitOut = () => db().rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } });

describe('signing in', () => {
  test('with the right password begins a session, by the address in any spelling that is the same', async () => {
    const { email, id } = await makeAccount({ password: PASSWORD });
    const { next, cookie } = await signIn(systemClock, visit(), {
      email: ` ${email.toUpperCase()} `,
      password: PASSWORD,
    });
    expect(next).toBe('done');
    const { session } = await readSession(PUBLIC_URL, cookieIn(cookie));
    expect(session?.accountId).toBe(id);
  });

  test('says the same of a wrong password, an address without an account and one that never chose a password', async () => {
    const known = await makeAccount({ password: PASSWORD });
    const passwordless = await makeAccount();
    const messages = [];
    for (const email of [known.email, passwordless.email, 'nobody@example.org', 'not an address']) {
      const refusal = await reasonOf(signIn(systemClock, visit(), { email, password: 'wrong password' }));
      expect(refusal).toBeInstanceOf(InvalidField);
      messages.push(`${(refusal as InvalidField).field} ${(refusal as InvalidField).message}`);
    }
    expect(new Set(messages).size).toBe(1);
  });

  test('is refused to a disabled account, whose sessions end at once; only who knows the password is told', async () => {
    const { email, id } = await makeAccount({ password: PASSWORD });
    const { cookie } = await signIn(systemClock, visit(), { email, password: PASSWORD });
    await inTransaction((tx) => disableAccount(tx, systemClock, operator, { email }));
    expect((await readSession(PUBLIC_URL, cookieIn(cookie))).session).toBeNull();
    const wrong = await reasonOf(signIn(systemClock, visit(), { email, password: 'wrong' }));
    const right = await reasonOf(signIn(systemClock, visit(), { email, password: PASSWORD }));
    expect((wrong as InvalidField).message).toContain('signInWrong');
    expect((right as InvalidField).message).toContain('accountDisabled');
    expect(await db().session.count({ where: { accountId: id } })).toBe(0);
  });

  test('is not for somebody who is signed in', async () => {
    const { person, email } = await makeAccount({ password: PASSWORD });
    await expect(signIn(systemClock, visit(person), { email, password: PASSWORD })).rejects.toThrow(
      Forbidden,
    );
  });
});

describe('guessing passwords', () => {
  test('of one account costs a minute after five, from wherever they come, and lets its owner in afterwards', async () => {
    const { email } = await makeAccount({ password: PASSWORD });
    for (let time = 0; time < 5; time += 1)
      await expect(signIn(systemClock, visit(), { email, password: 'guess' })).rejects.toThrow(InvalidField);
    const refusal = await reasonOf(signIn(systemClock, visit(), { email, password: PASSWORD }));
    expect(refusal).toBeInstanceOf(TooManyAttempts);
    expect((refusal as TooManyAttempts).seconds).toBe(60);
    await waitOut();
    expect((await signIn(systemClock, visit(), { email, password: PASSWORD })).next).toBe('done');
  });

  test('of an address that has no account is slowed in the same way, so that the wait tells nothing', async () => {
    const email = `nobody-${randomUUID()}@example.org`;
    for (let time = 0; time < 5; time += 1)
      await reasonOf(signIn(systemClock, visit(), { email, password: 'guess' }));
    const refusal = await reasonOf(signIn(systemClock, visit(), { email, password: 'guess' }));
    expect((refusal as TooManyAttempts).seconds).toBe(60);
  });

  test('many at one moment count as many: no more than five are looked at', async () => {
    const { email } = await makeAccount({ password: PASSWORD });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => reasonOf(signIn(systemClock, visit(), { email, password: 'guess' }))),
    );
    expect(outcomes.filter((outcome) => outcome instanceof InvalidField).length).toBeLessThanOrEqual(5);
    expect(outcomes.filter((outcome) => outcome instanceof TooManyAttempts).length).toBeGreaterThanOrEqual(
      15,
    );
  });

  test('of many accounts from one place is slowed too; signing in rightly does not count', async () => {
    const { email } = await makeAccount({ password: PASSWORD });
    const place = randomUUID();
    for (let time = 0; time < 30; time += 1)
      await signIn(systemClock, visit(anonymous, place), { email, password: PASSWORD });
    let refusal: unknown;
    for (let time = 0; time <= 100; time += 1)
      refusal = await reasonOf(
        signIn(systemClock, visit(anonymous, place), {
          email: `guess-${time}@example.org`,
          password: 'guess',
        }),
      );
    expect(refusal).toBeInstanceOf(TooManyAttempts);
    expect((refusal as TooManyAttempts).seconds).toBe(300);
  });
});

describe('the second step', () => {
  const withSecondFactor = async () => {
    const account = await makeAccount({ password: PASSWORD });
    const totpSecret = newTotpSecret();
    await db().account.update({ where: { id: account.id }, data: { totpSecret } });
    return { ...account, code: () => new TOTP({ secret: totpSecret }).generate() };
  };
  const firstStep = async (email: string) => {
    const { next, cookie } = await signIn(systemClock, visit(), { email, password: PASSWORD });
    expect(next).toBe('code');
    return readSecondStep(cookieIn(cookie));
  };

  test('the password alone begins no session where there is a second factor; with the code it does', async () => {
    const { email, id, code } = await withSecondFactor();
    const secret = await firstStep(email);
    expect(await db().session.count({ where: { accountId: id } })).toBe(0);
    const [session] = await signInWithCode(systemClock, visit(), { secret, code: code() });
    expect((await readSession(PUBLIC_URL, cookieIn(session as string))).session?.accountId).toBe(id);
  });

  test('a code works once, and so does the first step', async () => {
    const { email, code } = await withSecondFactor();
    const secret = await firstStep(email);
    const given = code();
    await signInWithCode(systemClock, visit(), { secret, code: given });
    await expect(signInWithCode(systemClock, visit(), { secret, code: given })).rejects.toThrow(LinkGone);
    const again = await firstStep(email);
    await expect(signInWithCode(systemClock, visit(), { secret: again, code: given })).rejects.toThrow(
      InvalidField,
    );
  });

  test('without a first step, or with a made-up one, there is no second', async () => {
    const { code } = await withSecondFactor();
    for (const secret of [null, 'made-up'])
      await expect(signInWithCode(systemClock, visit(), { secret, code: code() })).rejects.toThrow(LinkGone);
  });

  test('five wrong codes cost a minute', async () => {
    const { email } = await withSecondFactor();
    const secret = await firstStep(email);
    for (let time = 0; time < 5; time += 1)
      await expect(signInWithCode(systemClock, visit(), { secret, code: '000000' })).rejects.toThrow(
        InvalidField,
      );
    const refusal = await reasonOf(signInWithCode(systemClock, visit(), { secret, code: '000000' }));
    expect((refusal as TooManyAttempts).seconds).toBe(60);
  });
});
