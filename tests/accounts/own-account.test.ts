import { describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { editProfile } from '~/accounts/edit-profile.server';
import { profileSchema } from '~/accounts/own-account-schema';
import { readOwnAccount } from '~/accounts/read-own-account.server';
import { readPerson } from '~/accounts/read-person.server';
import { NAME_LENGTH } from '~/accounts/schema';
import { db } from '~/platform/db.server';
import { Forbidden } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeMembership, makeOrganisation, makeSpace } from '../support/factories';

useDatabase();

describe('one’s own account', () => {
  test('says who one is and what one may do: the spaces one moderates, the organisations that confirmed it', async () => {
    const space = await makeSpace({ title: { en: 'A draft', fr: 'Un projet' } });
    const confirmed = await makeOrganisation({ name: 'Harbour Workers’ Union' });
    const asked = await makeOrganisation();
    const { person, email, id } = await makeAccount({
      name: 'Ana Moderator',
      moderates: [space.id],
      represents: [confirmed],
      stakeholderGroup: 'trade-union',
    });
    await makeMembership(id, asked);
    expect(await readOwnAccount(person, 'fr')).toEqual({
      name: 'Ana Moderator',
      email,
      stakeholderGroup: 'trade-union',
      isSecretariat: false,
      moderates: [{ slug: space.slug, title: { text: 'Un projet', language: 'fr' } }],
      represents: [{ slug: 'harbour-workers-union', name: 'Harbour Workers’ Union' }],
      hasSecondFactor: false,
      awaitsSecondFactor: false,
    });
  });

  test('shows a role that rests too, and that it rests', async () => {
    const { id } = await makeAccount({ role: 'secretariat' });
    await db().platform.update({ where: { id: 1 }, data: { staffNeedTwoFactor: true } });
    const person = await readPerson(id);
    expect(person?.role).toBe('participant');
    const view = await readOwnAccount(person!, 'en');
    expect([view.isSecretariat, view.awaitsSecondFactor]).toEqual([true, true]);
    await db().platform.update({ where: { id: 1 }, data: { staffNeedTwoFactor: false } });
  });
});

describe('the name and the stakeholder group', () => {
  test('can be changed by their owner, and the group be taken back', async () => {
    const { person, id } = await makeAccount({ stakeholderGroup: 'academia' });
    const kept = () =>
      db().account.findUnique({ where: { id }, select: { name: true, stakeholderGroup: true } });
    await perform(editProfile, person, { name: 'Rosa P.', group: 'migrant-survivor' });
    expect(await kept()).toEqual({ name: 'Rosa P.', stakeholderGroup: 'migrant-survivor' });
    await perform(editProfile, person, { name: 'Rosa P.' });
    expect(await kept()).toEqual({ name: 'Rosa P.', stakeholderGroup: null });
  });

  test('are for those who are signed in', async () => {
    await expect(perform(editProfile, anonymous, { name: 'Nobody' })).rejects.toThrow(Forbidden);
  });

  test('a name is one line that is not empty and not endless, and the group one of the list', () => {
    const isTaken = (input: object) => profileSchema.safeParse(input).success;
    expect(isTaken({ name: 'Rosa' })).toBe(true);
    for (const name of ['', '  ', 'two\nlines', 'turned \u202e around', 'x'.repeat(NAME_LENGTH + 1)])
      expect(isTaken({ name }), JSON.stringify(name)).toBe(false);
    expect(isTaken({ name: 'Rosa', group: 'astronauts' })).toBe(false);
  });
});
