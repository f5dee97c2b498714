import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { changeRole } from '~/accounts/change-role.server';
import { disableAccount } from '~/accounts/disable-account.server';
import { enableAccount } from '~/accounts/enable-account.server';
import type { OrganisationCursor } from '~/accounts/organisation-key';
import { organisationCursor } from '~/accounts/organisation-key';
import { readAccount } from '~/accounts/read-account.server';
import { readPeople } from '~/accounts/read-people.server';
import { resetAccount } from '~/accounts/reset-account.server';
import { resetAccountByMail } from '~/accounts/reset-account-by-mail.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeMembership, makeOrganisation, makeSpace } from '../support/factories';
import { linkIn, useMail } from '../support/mailed';
import { cookieOf } from '../support/signed-in';

useDatabase();
const mail = useMail();

const found = async (asked: string | null, cursor: OrganisationCursor = null) =>
  readPeople(operator, { asked, cursor }, 'en');
const names = async (asked: string) => (await found(asked)).people.map(({ name }) => name);
const closed = async (): Promise<string> => {
  const { id } = await makeAccount();
  await db().account.update({
    where: { id },
    data: {
      status: 'closed',
      name: '',
      email: null,
      emailKey: null,
      passwordHash: null,
      closedAt: new Date(),
    },
  });
  return id;
};

describe('searching people', () => {
  beforeAll(async () => {
    const { id } = await makeSpace();
    await makeAccount({ name: 'Amélie Çelik', email: 'acelik@harbour.example', moderates: [id] });
    const { id: speaker } = await makeAccount({ name: 'Ben Okoro', email: 'ben@quay.example' });
    const organisation = await makeOrganisation({ name: 'Harbour Workers’ Union', acronym: 'HWU' });
    await makeMembership(speaker, organisation, 'confirmed');
    const { id: former } = await makeAccount({ name: 'Cleo Past', email: 'cleo@quay.example' });
    await makeMembership(former, organisation, 'ended');
  });

  test('finds them by a part of the name, whatever its accents, by address, and by an organisation they speak for', async () => {
    expect(await names('celik ame')).toEqual(['Amélie Çelik']);
    expect(await names('acelik@harbour.example')).toEqual(['Amélie Çelik']);
    expect(await names('QUAY.example')).toEqual(['Ben Okoro', 'Cleo Past']);
    expect(await names('hwu')).toEqual(['Ben Okoro']);
    expect(await names('harbour')).toEqual(['Amélie Çelik', 'Ben Okoro']);
    expect(await names('harbour nobody')).toEqual([]);
    expect(await names('%')).toEqual([]);
  });

  test('says what each is: address, organisations, consultations moderated', async () => {
    expect((await found('hwu')).people).toMatchObject([
      { email: 'ben@quay.example', role: 'participant', status: 'active', moderates: 0 },
    ]);
    expect((await found('hwu')).people[0]?.organisations).toMatchObject([
      { name: 'Harbour Workers’ Union', status: 'confirmed' },
    ]);
    expect((await found('celik')).people[0]?.moderates).toBe(1);
  });

  test('finds organisations too, where something is asked for', async () => {
    expect((await found('harbour')).organisations.map(({ name }) => name)).toEqual([
      'Harbour Workers’ Union',
    ]);
    expect((await found(null)).organisations).toEqual([]);
  });

  test('leaves out who closed the account', async () => {
    const id = await closed();
    expect((await found(null)).people.map((one) => one.id)).not.toContain(id);
  });

  test('has each person once, over all pages, forwards and back', async () => {
    const word = randomUUID().slice(0, 8);
    for (let number = 0; number < 103; number += 1) await makeAccount({ name: `${word} ${number % 7}` });
    const forwards: string[][] = [];
    let page = await found(word);
    forwards.push(page.people.map(({ id }) => id));
    expect(page.before).toBeNull();
    while (page.after) {
      page = await found(word, organisationCursor(new URLSearchParams({ after: page.after })));
      forwards.push(page.people.map(({ id }) => id));
    }
    expect(forwards.map((ids) => ids.length)).toEqual([50, 50, 3]);
    expect(new Set(forwards.flat()).size).toBe(103);
    page = await found(word, organisationCursor(new URLSearchParams({ before: page.before as string })));
    expect(page.people.map(({ id }) => id)).toEqual(forwards[1]);
  });

  test('and looking at one of them is the secretariat’s alone', async () => {
    const { id: spaceId } = await makeSpace();
    const { id, person } = await makeAccount();
    const { person: moderator } = await makeAccount({ moderates: [spaceId] });
    for (const actor of [anonymous, person, moderator]) {
      await expect(readPeople(actor, { asked: 'a', cursor: null }, 'en')).rejects.toThrow(Forbidden);
      await expect(readAccount(actor, id)).rejects.toThrow(Forbidden);
    }
    await expect(readAccount(operator, randomUUID())).rejects.toThrow(NotFound);
    await expect(readAccount(operator, await closed())).rejects.toThrow(NotFound);
  });
});

describe('an account named by what it is known by here', () => {
  test('is changed as one named by its address; one that is closed stays closed', async () => {
    const { id: accountId } = await makeAccount();
    await perform(changeRole, operator, { accountId, role: 'secretariat' });
    expect((await readAccount(operator, accountId)).role).toBe('secretariat');
    await makeAccount({ role: 'secretariat' });
    await perform(changeRole, operator, { accountId, role: 'participant' });
    await perform(disableAccount, operator, { accountId });
    expect((await readAccount(operator, accountId)).status).toBe('disabled');
    await perform(enableAccount, operator, { accountId });
    expect((await readAccount(operator, accountId)).status).toBe('active');

    const gone = await closed();
    for (const deed of [
      () => perform(enableAccount, operator, { accountId: gone }),
      () => perform(disableAccount, operator, { accountId: gone }),
      () => perform(changeRole, operator, { accountId: gone, role: 'secretariat' }),
      () => perform(resetAccount, operator, { accountId: gone, secondFactor: true }),
      () => perform(resetAccountByMail, operator, { accountId: gone, secondFactor: true }),
    ])
      await expect(deed()).rejects.toThrow(NotFound);
    expect((await db().account.findUniqueOrThrow({ where: { id: gone } })).status).toBe('closed');
  });
});

describe('resetting somebody’s sign-in from the desk', () => {
  test('signs out everywhere and mails the link to the owner alone', async () => {
    const { person: officer } = await makeAccount({ role: 'secretariat' });
    const { id: accountId, email } = await makeAccount({ totpSecret: 'JBSWY3DPEHPK3PXP' });
    await cookieOf(accountId);
    const answer = await perform(resetAccountByMail, officer, { accountId, secondFactor: false });
    expect(answer).toBeUndefined();
    expect(await db().session.count({ where: { accountId } })).toBe(0);
    expect(await db().token.count({ where: { accountId } })).toBe(0);
    const mails = await mail.received();
    expect(mails.map(({ envelope }) => envelope.to)).toEqual([[email]]);
    expect(linkIn(mails[0])).toMatch(/^\/choose-password\//);
    expect((await db().account.findUniqueOrThrow({ where: { id: accountId } })).totpSecret).not.toBeNull();
    expect(
      await db().auditEntry.findFirst({ where: { action: 'account-reset', subjectId: accountId } }),
    ).toMatchObject({ actorId: officer.accountId, data: { secondFactor: false } });
  });

  test('takes the second factor away where asked, and tells the owner', async () => {
    const { id: accountId } = await makeAccount({ totpSecret: 'JBSWY3DPEHPK3PXP' });
    await perform(resetAccountByMail, operator, { accountId, secondFactor: true });
    expect((await readAccount(operator, accountId)).hasSecondFactor).toBe(false);
    expect((await mail.received()).map(({ subject }) => subject).sort()).toEqual([
      'Choose a new password',
      'The second factor was taken away',
    ]);
  });

  test('is refused to others, and for a disabled account', async () => {
    const { id: accountId, person } = await makeAccount();
    for (const actor of [anonymous, person])
      await expect(perform(resetAccountByMail, actor, { accountId, secondFactor: false })).rejects.toThrow(
        Forbidden,
      );
    await perform(disableAccount, operator, { accountId });
    await expect(perform(resetAccountByMail, operator, { accountId, secondFactor: false })).rejects.toThrow(
      Conflict,
    );
    expect(await mail.received()).toEqual([]);
  });
});
