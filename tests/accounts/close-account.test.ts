import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { closeAccount } from '~/accounts/close-account.server';
import { emailKey } from '~/accounts/email-address';
import { readPerson } from '~/accounts/read-person.server';
import { readSession } from '~/accounts/sessions.server';
import { newTotpSecret } from '~/accounts/totp.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, TooManyAttempts } from '~/platform/errors';
import { enqueue } from '~/platform/jobs.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeMembership, makeOrganisation, makeSpace } from '../support/factories';
import { PUBLIC_URL, useMail } from '../support/mailed';
import { cookieOf } from '../support/signed-in';

useDatabase();
const mail = useMail();

const PASSWORD = 'four plain words here';
const visit = (actor: Actor) => ({
  actor,
  clientAddress: randomUUID(),
  device: 'Firefox on Linux',
  publicUrl: PUBLIC_URL,
});
const close = (actor: Actor, password = PASSWORD) => closeAccount(systemClock, visit(actor), { password });

describe('closing one’s account', () => {
  test('needs the password, and counts attempts with those to sign in', async () => {
    const { person, id } = await makeAccount({ password: PASSWORD });
    const refusals = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      refusals.push(await close(person, 'not the password').catch((error: unknown) => error));
    expect(refusals.slice(0, 5).every((error) => error instanceof InvalidField)).toBe(true);
    expect(refusals[0]).toMatchObject({ field: 'password', message: 'form.error.passwordWrong' });
    expect(refusals[5]).toBeInstanceOf(TooManyAttempts);
    expect(await readPerson(id)).not.toBeNull();
  });

  test('is for people with an account', async () => {
    for (const actor of [anonymous, operator]) await expect(close(actor)).rejects.toThrow(Forbidden);
  });

  test('is refused to the last of the secretariat, also while the role rests, and nothing is changed', async () => {
    const { person, id } = await makeAccount({ role: 'secretariat', password: PASSWORD });
    await expect(close(person)).rejects.toThrow(Conflict);
    await expect(close({ ...person, role: 'participant', awaitsSecondFactor: true })).rejects.toThrow(
      Conflict,
    );
    expect(await readPerson(id)).toEqual(person);
    const second = await makeAccount({ role: 'secretariat' });
    await db().account.update({ where: { id: second.id }, data: { status: 'disabled' } });
    await expect(close(person)).rejects.toThrow(Conflict);
    await db().account.update({ where: { id: second.id }, data: { status: 'active' } });
    await close(person);
    expect(await readPerson(id)).toBeNull();
  });

  test('of the last two of the secretariat at the same moment leaves one', async () => {
    await db().account.updateMany({ where: { role: 'secretariat' }, data: { role: 'participant' } });
    const two = [
      await makeAccount({ role: 'secretariat', password: PASSWORD }),
      await makeAccount({ role: 'secretariat', password: PASSWORD }),
    ];
    const outcomes = await Promise.allSettled(two.map(({ person }) => close(person)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().account.count({ where: { role: 'secretariat', status: 'active' } })).toBe(1);
  });

  test('empties the account, ends everything that opens it, its roles and its memberships', async () => {
    const { id: spaceId } = await makeSpace();
    const { person, id } = await makeAccount({
      password: PASSWORD,
      moderates: [spaceId],
      stakeholderGroup: 'academia',
    });
    const statuses = ['requested', 'confirmed', 'declined', 'ended'] as const;
    for (const status of statuses) await makeMembership(id, await makeOrganisation(), status);
    await db().account.update({ where: { id }, data: { totpSecret: newTotpSecret(), totpLastStep: 1 } });
    const now = new Date();
    const later = new Date(now.getTime() + 60_000);
    await db().recoveryCode.create({ data: { id: randomUUID(), accountId: id, hash: randomUUID() } });
    const change = randomUUID();
    const newEmail = `${change}@example.org`;
    await db().emailChange.create({
      data: { id: change, accountId: id, newEmail, newEmailKey: newEmail, createdAt: now, expiresAt: later },
    });
    for (const subject of [{ accountId: id }, { emailChangeId: change }])
      await db().token.create({
        data: {
          id: randomUUID(),
          hash: randomUUID(),
          purpose: 'choose_password',
          createdAt: now,
          expiresAt: later,
          ...subject,
        },
      });
    const cookie = await cookieOf(id);

    await close(person);

    expect(await db().account.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'closed',
      role: 'participant',
      name: '',
      email: null,
      emailKey: null,
      passwordHash: null,
      totpSecret: null,
      totpLastStep: null,
      stakeholderGroup: null,
    });
    const of = { where: { accountId: id } };
    expect(await db().session.count(of)).toBe(0);
    expect(await db().token.count()).toBe(0);
    expect(await db().recoveryCode.count(of)).toBe(0);
    expect(await db().emailChange.count(of)).toBe(0);
    expect(await db().spaceModerator.count(of)).toBe(0);
    const memberships = await db().membership.findMany(of);
    expect(memberships.map(({ status }) => status)).toEqual(statuses.map(() => 'ended'));
    expect((await readSession(PUBLIC_URL, cookie)).session).toBeNull();
  });

  test('frees the address: whoever has it may register anew, and gets another account', async () => {
    const { person, email } = await makeAccount({ password: PASSWORD });
    await close(person);
    const again = await makeAccount({ email });
    expect(again.id).not.toBe(person.accountId);
  });

  test('is said in one last mail to the address, without the name; mails that waited are taken back', async () => {
    await mail.received();
    const { person, email } = await makeAccount({ name: 'Zenobia Quill', password: PASSWORD });
    await db().registration.create({
      data: {
        id: randomUUID(),
        email,
        emailKey: emailKey(email),
        name: 'Zenobia Quill',
        passwordHash: 'x',
        noticeVersion: 1,
        language: 'en',
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    const newEmail = `new-${email}`;
    await db().emailChange.create({
      data: {
        id: randomUUID(),
        accountId: person.accountId,
        newEmail,
        newEmailKey: newEmail,
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    await inTransaction(async (tx) => {
      const late = { subject: 'Too late', text: '', html: '' };
      await enqueue(tx, 'send-mail', { to: { address: email.toUpperCase() }, ...late });
      await enqueue(tx, 'send-mail', { to: { address: newEmail }, ...late });
      await enqueue(tx, 'send-mail', { to: { address: `x${email}` }, ...late, subject: 'To somebody else' });
    });
    await close(person);
    const mails = await mail.received();
    expect(mails.map(({ subject }) => subject)).toEqual(['To somebody else', 'Your account is closed']);
    const last = mails[1];
    expect(last?.to?.map(({ address }) => address)).toEqual([email]);
    expect(`${last?.text}${last?.html}`).not.toContain('Zenobia');
    expect(await db().registration.count()).toBe(0);
  });

  test('a second time, from a page that was still open, is refused', async () => {
    const { person } = await makeAccount({ password: PASSWORD });
    await close(person);
    await expect(close(person)).rejects.toThrow(InvalidField);
  });
});
