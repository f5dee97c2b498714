import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { changeSettings } from '~/accounts/change-settings.server';
import { readPerson } from '~/accounts/read-person.server';
import { readSettings } from '~/accounts/read-settings.server';
import { newTotpSecret } from '~/accounts/totp.server';
import { db } from '~/platform/db.server';
import { Forbidden, InvalidField } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';

useDatabase();

const setTo = (staffNeedTwoFactor: boolean, actor: Parameters<typeof readSettings>[0] = operator) =>
  perform(changeSettings, actor, { staffNeedTwoFactor });
const isOn = async () => (await readSettings(operator)).staffNeedTwoFactor;
const addSecondFactor = (id: string) =>
  db().account.update({ where: { id }, data: { totpSecret: newTotpSecret() } });

describe('the setting that staff need a second factor', () => {
  test('is refused to who would lose their own role by it, with what to do first', async () => {
    const { person } = await makeAccount({ role: 'secretariat' });
    const refusal = await setTo(true, person).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidField);
    expect(refusal).toMatchObject({
      field: 'staffNeedTwoFactor',
      message: 'form.error.ownSecondFactorFirst',
    });
    expect(await isOn()).toBe(false);
  });

  test('is for the secretariat, to read and to change', async () => {
    const { id } = await makeSpace();
    const { person } = await makeAccount();
    const { person: moderator } = await makeAccount({ moderates: [id] });
    for (const actor of [anonymous, person, moderator]) {
      await expect(setTo(true, actor)).rejects.toThrow(Forbidden);
      await expect(readSettings(actor)).rejects.toThrow(Forbidden);
    }
  });

  test('makes the roles of those without one rest until it is off again, and is recorded once for each change', async () => {
    const { id: spaceId } = await makeSpace();
    const { person, id } = await makeAccount({ role: 'secretariat' });
    await addSecondFactor(id);
    const without = await makeAccount({ moderates: [spaceId] });
    await setTo(true, person);
    await setTo(true, person);
    expect(await readPerson(without.id)).toMatchObject({ moderates: [], awaitsSecondFactor: true });
    expect(await readPerson(id)).toMatchObject({ role: 'secretariat', awaitsSecondFactor: false });
    await setTo(false, person);
    expect(await readPerson(without.id)).toMatchObject({ moderates: [spaceId], awaitsSecondFactor: false });
    const entries = await db().auditEntry.findMany({ where: { actorId: id }, orderBy: { id: 'asc' } });
    expect(entries.map(({ action, data }) => [action, data])).toEqual([
      ['settings-changed', { staffNeedTwoFactor: true }],
      ['settings-changed', { staffNeedTwoFactor: false }],
    ]);
  });

  test('tells how many it concerns: moderators and secretariat who may act, and nobody else', async () => {
    const before = (await readSettings(operator)).staffWithout;
    const { id: spaceId } = await makeSpace();
    await makeAccount();
    const moderator = await makeAccount({ moderates: [spaceId] });
    const { person, id } = await makeAccount({ role: 'secretariat' });
    expect(await readSettings(person)).toMatchObject({ staffWithout: before + 2, isWithout: true });
    await addSecondFactor(id);
    expect(await readSettings(person)).toMatchObject({ staffWithout: before + 1, isWithout: false });
    await db().account.update({ where: { id: moderator.id }, data: { status: 'disabled' } });
    expect((await readSettings(person)).staffWithout).toBe(before);
  });
});
