import { TOTP } from 'otpauth';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { addSecondFactor } from '~/accounts/add-second-factor.server';
import { checkSecondFactor, countingCodes } from '~/accounts/check-second-factor.server';
import { readSecondFactor } from '~/accounts/read-second-factor.server';
import { offerTotpSecret, readTwoFactorPage } from '~/accounts/read-two-factor-page.server';
import { removeSecondFactor } from '~/accounts/remove-second-factor.server';
import { replaceRecoveryCodes } from '~/accounts/replace-recovery-codes.server';
import { newTotpSecret } from '~/accounts/totp.server';
import { type Clock, systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, TooManyAttempts } from '~/platform/errors';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';
import { useMail } from '../support/mailed';
import { meanwhile } from '../support/meanwhile';
import { sessionsOf, signInOn } from '../support/sessions';
import { visitOf } from '../support/visit';

useDatabase();
const mail = useMail();
beforeEach(() => mail.received());

const PASSWORD = 'four plain words here';

/** Stands still until it is moved, in steps of an app's codes. */
const clock: Clock & { time: number; nextStep(): void } = {
  ...systemClock,
  time: Date.parse('2026-11-02T09:00:00Z'),
  now: () => new Date(clock.time),
  nextStep: () => {
    clock.time += 30_000;
  },
};
const codeOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: clock.time });

async function account(given: Parameters<typeof makeAccount>[0] = {}) {
  const made = await makeAccount({ password: PASSWORD, ...given });
  const [sessionId = ''] = await signInOn(made.id, 2);
  return { ...made, sessionId };
}

const add = (
  { person, sessionId }: { person: Person; sessionId: string },
  secret: string,
  code = codeOf(secret),
  currentPassword = PASSWORD,
) => addSecondFactor(clock, visitOf(person), { secret, code, currentPassword, sessionId });

/** An account whose second factor is on, at a step whose code nobody has used. */
async function withFactor(given: Parameters<typeof makeAccount>[0] = {}) {
  const made = await account(given);
  const secret = newTotpSecret();
  const recoveryCodes = await add(made, secret);
  clock.nextStep();
  await signInOn(made.id, 1);
  await mail.received();
  return { ...made, secret, recoveryCodes, code: () => codeOf(secret) };
}

const check = (accountId: string, code: string) =>
  inTransaction((tx) => checkSecondFactor(tx, clock, accountId, code));

describe('adding a second factor', () => {
  test('needs the password and a code of the very secret that was offered', async () => {
    const made = await account();
    const secret = newTotpSecret();
    const refusalOf = (work: Promise<unknown>) => work.catch((error: InvalidField) => error.field);
    expect(await refusalOf(add(made, secret, codeOf(secret), 'guess'))).toBe('currentPassword');
    expect(await refusalOf(add(made, secret, codeOf(newTotpSecret())))).toBe('code');
    expect((await readSecondFactor(db(), made.id)).isOn).toBe(false);
    expect(await sessionsOf(made.id)).toHaveLength(2);
    expect(await mail.received()).toEqual([]);
  });

  test('gives ten recovery codes that are stored as hashes, signs other devices out and tells the owner', async () => {
    const made = await account();
    const secret = newTotpSecret();
    const codes = await add(made, secret);
    expect(new Set(codes).size).toBe(10);
    const rows = await db().recoveryCode.findMany({ where: { accountId: made.id } });
    expect(rows).toHaveLength(10);
    const kept = JSON.stringify(rows);
    for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''));
    expect(await sessionsOf(made.id)).toEqual([made.sessionId]);
    const [notice] = await mail.received();
    expect(notice?.subject).toBe('A second factor was added');
    expect(notice?.raw).not.toContain(secret);
    for (const code of codes) expect(notice?.raw).not.toContain(code);
  });

  test('uses its code up: nobody who saw it typed signs in with it', async () => {
    const made = await account();
    const secret = newTotpSecret();
    await add(made, secret);
    await expect(check(made.id, codeOf(secret))).rejects.toThrow(InvalidField);
  });

  test('where there is one is refused, also of two at the same moment', async () => {
    const made = await account();
    const [one, two] = [newTotpSecret(), newTotpSecret()];
    const outcomes = await Promise.allSettled([add(made, one), add(made, two)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(Conflict);
    expect(await db().recoveryCode.count({ where: { accountId: made.id } })).toBe(10);
    await expect(add(made, newTotpSecret())).rejects.toThrow(Conflict);
    expect(await offerTotpSecret(made.person, null)).toBeNull();
  });

  test('offers the secret that was shown before, else a new one, for the app under the account’s address', async () => {
    const { person, email } = await account();
    const offered = await offerTotpSecret(person, null);
    expect(offered?.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(offered?.address ?? '')).toContain(`Plenary:${email}`);
    expect(await offerTotpSecret(person, offered?.secret ?? null)).toEqual(offered);
  });

  test('is slowed down after five wrong codes', async () => {
    const made = await account();
    const secret = newTotpSecret();
    const wrong = codeOf(newTotpSecret());
    for (let time = 0; time < 5; time += 1)
      await expect(add(made, secret, wrong)).rejects.toThrow(InvalidField);
    await expect(add(made, secret)).rejects.toThrow(TooManyAttempts);
  });
});

describe('a code', () => {
  test('works once, also where two send it at the same moment', async () => {
    const { id, code } = await withFactor();
    const given = code();
    // Each has read that the code was not used yet before any of them writes that it is.
    const outcomes = await meanwhile(id, [() => check(id, given), () => check(id, given)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(check(id, code())).rejects.toThrow(InvalidField);
    clock.nextStep();
    expect(await check(id, code())).toBe('app');
  });

  test('of the recovery codes works once too, however it is written, and its owner is told', async () => {
    const { id, email, recoveryCodes } = await withFactor();
    const [first = '', second = ''] = recoveryCodes;
    expect(await check(id, ` ${first.toUpperCase().replaceAll('-', ' ')} `)).toBe('recovery-code');
    await expect(check(id, first)).rejects.toThrow(InvalidField);
    const outcomes = await Promise.allSettled([check(id, second), check(id, second)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await readSecondFactor(db(), id)).recoveryCodesLeft).toBe(8);
    const notices = await mail.received();
    expect(notices.map(({ subject, envelope }) => `${envelope.to[0]} ${subject}`)).toEqual(
      Array(2).fill(`${email} A recovery code was used`),
    );
  });

  test('that is taken back with its transaction was not used', async () => {
    const { id, code, recoveryCodes } = await withFactor();
    for (const given of [code(), recoveryCodes[0] as string]) {
      await inTransaction(async (tx) => {
        await checkSecondFactor(tx, clock, id, given);
        throw new Error('something else failed');
      }).catch(() => undefined);
      await check(id, given);
    }
  });

  test('of another account is none of this one', async () => {
    const one = await withFactor();
    const two = await withFactor();
    for (const code of [two.code(), two.recoveryCodes[0] as string])
      await expect(check(one.id, code)).rejects.toThrow(InvalidField);
  });

  test('of an account without a second factor, or a disabled one, is none', async () => {
    const { id } = await account();
    await expect(check(id, '123456')).rejects.toThrow(InvalidField);
    const disabled = await withFactor();
    await db().account.update({ where: { id: disabled.id }, data: { status: 'disabled' } });
    for (const code of [disabled.code(), disabled.recoveryCodes[0] as string])
      await expect(check(disabled.id, code)).rejects.toThrow(InvalidField);
  });

  test('guessed by many at one moment is looked at five times at most', async () => {
    const { id } = await withFactor();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, place) =>
        countingCodes({ accountId: id, clientAddress: `place ${place}` }, () => check(id, '000000')),
      ),
    );
    const looked = outcomes.filter((one) => one.status === 'rejected' && one.reason instanceof InvalidField);
    expect(looked.length).toBeLessThanOrEqual(5);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([]);
  });
});

describe('new recovery codes', () => {
  test('need the password, take the place of the old ones, and their owner is told', async () => {
    const { id, person, recoveryCodes } = await withFactor();
    await expect(replaceRecoveryCodes(clock, visitOf(person), { currentPassword: 'guess' })).rejects.toThrow(
      InvalidField,
    );
    const fresh = await replaceRecoveryCodes(clock, visitOf(person), { currentPassword: PASSWORD });
    expect((await mail.received()).map(({ subject }) => subject)).toEqual(['New recovery codes were made']);
    await expect(check(id, recoveryCodes[0] as string)).rejects.toThrow(InvalidField);
    expect(await check(id, fresh[0] as string)).toBe('recovery-code');
    expect((await readSecondFactor(db(), id)).recoveryCodesLeft).toBe(9);
  });

  test('are nothing to have without a second factor, nor without an account', async () => {
    const { person } = await account();
    const replace = (visit = visitOf(person)) =>
      replaceRecoveryCodes(clock, visit, { currentPassword: PASSWORD });
    await expect(replace()).rejects.toThrow(Conflict);
    await expect(replace(visitOf())).rejects.toThrow(Forbidden);
  });
});

describe('taking the second factor away', () => {
  const remove = (
    { person, sessionId }: { person: Person; sessionId: string },
    code: string,
    currentPassword = PASSWORD,
  ) => removeSecondFactor(clock, visitOf(person), { code, currentPassword, sessionId });

  test('needs the password and a code', async () => {
    const made = await withFactor();
    await expect(remove(made, made.code(), 'guess')).rejects.toThrow(InvalidField);
    await expect(remove(made, '000000')).rejects.toThrow(InvalidField);
    expect((await readSecondFactor(db(), made.id)).isOn).toBe(true);
    expect(await mail.received()).toEqual([]);
  });

  test.each(['app', 'recovery code'])(
    'with a code of the %s leaves nothing of it, signs other devices out and tells the owner',
    async (kind) => {
      const made = await withFactor();
      await remove(made, kind === 'app' ? made.code() : (made.recoveryCodes[0] as string));
      expect(await readTwoFactorPage(made.person)).toMatchObject({ isOn: false, recoveryCodesLeft: 0 });
      expect(await db().account.findUnique({ where: { id: made.id } })).toMatchObject({
        totpSecret: null,
        totpLastStep: null,
      });
      expect(await sessionsOf(made.id)).toEqual([made.sessionId]);
      expect((await mail.received()).map(({ subject }) => subject)).toContain(
        'The second factor was taken away',
      );
    },
  );

  test('is refused to staff where the platform asks it of them, and to nobody else', async () => {
    const space = await makeSpace();
    await db().platform.update({ where: { id: 1 }, data: { staffNeedTwoFactor: true } });
    for (const given of [{ role: 'secretariat' as const }, { moderates: [space.id] }]) {
      const made = await withFactor(given);
      const { can } = await readTwoFactorPage(made.person);
      expect(can.remove).toBe(false);
      await expect(remove(made, made.code())).rejects.toThrow(Forbidden);
      // Nothing was used up by the refusal.
      expect(await check(made.id, made.code())).toBe('app');
    }
    const participant = await withFactor();
    await remove(participant, participant.code());
    await db().platform.update({ where: { id: 1 }, data: { staffNeedTwoFactor: false } });
    const staff = await withFactor({ role: 'secretariat' });
    await remove(staff, staff.code());
  });
});
