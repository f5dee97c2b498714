import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { askForNewPassword } from '~/accounts/ask-for-new-password.server';
import { choosePassword } from '~/accounts/choose-password.server';
import { disableAccount } from '~/accounts/disable-account.server';
import { signIn } from '~/accounts/sign-in.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { InvalidField, LinkGone, type TooManyAttempts } from '~/platform/errors';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { PUBLIC_URL, secretIn, useMail } from '../support/mailed';
import { cookieOf } from '../support/signed-in';

useDatabase();
const mail = useMail();
beforeEach(() => mail.received());

const visit = () => ({
  actor: anonymous,
  clientAddress: randomUUID(),
  device: null,
  publicUrl: PUBLIC_URL,
});
const ask = (email: string) => askForNewPassword(visit(), { email, language: 'en' });
const NEW = 'five entirely different plain words';

describe('a forgotten password', () => {
  test('is replaced by the link in the mail, once, and every session that there was ends', async () => {
    const { email, id } = await makeAccount({ password: 'the old words here' });
    await cookieOf(id);
    await ask(email);
    const secret = secretIn(await mail.link());
    await choosePassword(systemClock, { secret, password: NEW });
    expect(await db().session.count({ where: { accountId: id } })).toBe(0);
    expect((await signIn(systemClock, visit(), { email, password: NEW })).next).toBe('done');
    await expect(signIn(systemClock, visit(), { email, password: 'the old words here' })).rejects.toThrow(
      InvalidField,
    );
    await expect(choosePassword(systemClock, { secret, password: NEW })).rejects.toThrow(LinkGone);
  });

  test('of an address without an account is asked for in the same way, and nothing is sent', async () => {
    await ask('nobody@example.org');
    expect(await mail.received()).toEqual([]);
  });

  test('is sent to the address as the account has it, not as it was typed', async () => {
    const { email } = await makeAccount();
    await ask(email.toUpperCase());
    expect((await mail.received())[0]?.envelope.to).toEqual([email]);
  });

  test('of a disabled account cannot be replaced, nor with a link from before it was disabled', async () => {
    const { email } = await makeAccount();
    await ask(email);
    const secret = secretIn(await mail.link());
    await inTransaction((tx) => disableAccount(tx, systemClock, operator, { email }));
    await expect(choosePassword(systemClock, { secret, password: NEW })).rejects.toThrow(LinkGone);
    await ask(email);
    expect(await mail.received()).toEqual([]);
  });

  test('asked for twice leaves the newer link only', async () => {
    const { email } = await makeAccount();
    await ask(email);
    const first = secretIn(await mail.link());
    await ask(email);
    const second = secretIn(await mail.link());
    await expect(choosePassword(systemClock, { secret: first, password: NEW })).rejects.toThrow(LinkGone);
    await choosePassword(systemClock, { secret: second, password: NEW });
  });

  test('a link to confirm something else is no link to a new password', async () => {
    const { email, id } = await makeAccount();
    await ask(email);
    const secret = secretIn(await mail.link());
    await db().token.updateMany({ where: { accountId: id }, data: { purpose: 'second_factor' } });
    await expect(choosePassword(systemClock, { secret, password: NEW })).rejects.toThrow(LinkGone);
  });

  test('that is a common one is refused, and the link still works', async () => {
    const { email } = await makeAccount();
    await ask(email);
    const secret = secretIn(await mail.link());
    await expect(choosePassword(systemClock, { secret, password: 'password12345' })).rejects.toThrow(
      InvalidField,
    );
    await choosePassword(systemClock, { secret, password: NEW });
  });

  test('is slowed down after three in a quarter of an hour, whether there is an account or not', async () => {
    const { email } = await makeAccount();
    for (const address of [email, `nobody-${randomUUID()}@example.org`]) {
      for (let time = 0; time < 3; time += 1) await ask(address);
      const refusal = await ask(address).catch((error: unknown) => error);
      expect((refusal as TooManyAttempts).seconds).toBe(300);
    }
  });
});
