import { describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { type AskedMembership, askForMembership, REQUESTS_MOST } from '~/accounts/ask-for-membership.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeMembership, makeOrganisation } from '../support/factories';

useDatabase();

const ask = (actor: Person | typeof anonymous, input: AskedMembership) =>
  perform(askForMembership, actor, input);
const membershipsOf = (accountId: string) =>
  db().membership.findMany({ where: { accountId }, include: { organisation: true } });

describe('saying for which organisation one speaks', () => {
  test('waits for a decision, and enters an organisation that nobody knows as unconfirmed', async () => {
    const { id, person } = await makeAccount();
    const asked = await ask(person, {
      organisation: 'Dockers of the Delta',
      acronym: 'DD',
      stakeholderGroups: ['trade-union'],
      region: '002',
      website: 'https://dockers.example.org',
      memberCount: 12,
    });
    expect(asked).toEqual({ name: 'Dockers of the Delta', status: 'requested' });
    const [membership, ...others] = await membershipsOf(id);
    expect(others).toEqual([]);
    expect(membership).toMatchObject({ status: 'requested', decidedAt: null });
    expect(membership?.organisation).toMatchObject({
      name: 'Dockers of the Delta',
      slug: 'dockers-of-the-delta',
      acronym: 'DD',
      stakeholderGroups: ['trade-union'],
      region: '002',
      country: null,
      website: 'https://dockers.example.org',
      memberCount: 12,
      status: 'unconfirmed',
    });
  });

  test('finds a known organisation by its name, however it is written, and by its address', async () => {
    const organisationId = await makeOrganisation({ name: 'Lighthouse Keepers' });
    for (const input of [{ organisation: ' lighthouse KEEPERS ' }, { slug: 'lighthouse-keepers' }]) {
      const { id, person } = await makeAccount();
      await ask(person, input);
      expect((await membershipsOf(id)).map((one) => one.organisationId)).toEqual([organisationId]);
    }
  });

  test('a second time changes nothing', async () => {
    const organisationId = await makeOrganisation({ name: 'Pilots’ Guild' });
    const { id, person } = await makeAccount();
    await ask(person, { organisation: 'Pilots’ Guild' });
    const first = await membershipsOf(id);
    await ask(person, { organisation: 'Pilots’ Guild' });
    expect(await membershipsOf(id)).toEqual(first);
    const confirmed = await makeAccount({ represents: [organisationId] });
    expect(await ask(confirmed.person, { organisation: 'Pilots’ Guild' })).toMatchObject({
      status: 'confirmed',
    });
  });

  test.each(['declined', 'ended'] as const)('waits anew after it was %s', async (status) => {
    const organisationId = await makeOrganisation();
    const { slug } = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
    const { id, person } = await makeAccount();
    await makeMembership(id, organisationId, status);
    await ask(person, { slug });
    expect(await membershipsOf(id)).toMatchObject([
      { status: 'requested', decidedAt: null, decidedById: null },
    ]);
  });

  test('of two people at once who state the same new organisation, both ask for one', async () => {
    const people = await Promise.all([makeAccount(), makeAccount(), makeAccount()]);
    await Promise.all(people.map(({ person }) => ask(person, { organisation: 'Everybody’s Quay' })));
    const made = await db().organisation.findMany({
      where: { name: 'Everybody’s Quay' },
      include: { memberships: true },
    });
    expect(made.map((one) => one.memberships.length)).toEqual([3]);
  });

  test('is refused for a name that is meant to be new and is or was another’s', async () => {
    const organisationId = await makeOrganisation({ name: 'Ferry Women' });
    await db().organisationAlias.create({
      data: { id: crypto.randomUUID(), organisationId, name: 'Women of the Ferries' },
    });
    const { id, person } = await makeAccount();
    for (const organisation of ['ferry women', 'Women of the Ferries']) {
      const refused = ask(person, { organisation, mustBeNew: true });
      await expect(refused).rejects.toThrow(InvalidField);
      await expect(refused).rejects.toThrow(/Ferry Women/);
    }
    expect(await membershipsOf(id)).toEqual([]);
  });

  test('a name with the signs of a pattern means itself', async () => {
    await makeOrganisation({ name: 'Anything at all' });
    const { person } = await makeAccount();
    expect(await ask(person, { organisation: '100% _nything' })).toMatchObject({ name: '100% _nything' });
    expect(await ask(person, { organisation: '%' })).toMatchObject({ name: '%' });
  });

  test('is refused for a country that there is not, and nothing is entered', async () => {
    const { person } = await makeAccount();
    const nowhere = { organisation: 'Union of Nowhere', country: 'XX' };
    await expect(ask(person, nowhere)).rejects.toThrow(InvalidField);
    await expect(ask(person, { ...nowhere, country: 'PT', region: '150' })).rejects.toThrow(
      /countryOrRegion/,
    );
    expect(await db().organisation.count({ where: { name: 'Union of Nowhere' } })).toBe(0);
  });

  test('is refused at an address without an organisation, and for those who are not signed in', async () => {
    const { person } = await makeAccount();
    await expect(ask(person, { slug: 'no-such-organisation' })).rejects.toThrow(NotFound);
    await expect(ask(person, { slug: 'a\u0000b' })).rejects.toThrow(NotFound);
    await expect(ask(anonymous, { organisation: 'Anybody' })).rejects.toThrow(Forbidden);
  });

  test('is refused where too many requests of one person wait', async () => {
    const { person } = await makeAccount();
    for (let place = 0; place < REQUESTS_MOST; place += 1)
      await ask(person, { organisation: `Many masts ${place}` });
    await expect(ask(person, { organisation: 'One mast more' })).rejects.toThrow(Conflict);
    expect(await db().organisation.count({ where: { name: 'One mast more' } })).toBe(0);
  });
});
