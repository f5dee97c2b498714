import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator, type Person } from '~/accounts/actor';
import { confirmOrganisation } from '~/accounts/confirm-organisation.server';
import { editOrganisation } from '~/accounts/edit-organisation.server';
import { findOrganisation } from '~/accounts/find-organisation.server';
import { findOrganisationAt } from '~/accounts/find-organisation-at.server';
import type { DescribedOrganisation } from '~/accounts/organisation-schema';
import { db } from '~/platform/db.server';
import { Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeOrganisation } from '../support/factories';

useDatabase();

let id: string;
let name: string;
let slug: string;
let representative: Person;
let place = 0;

beforeEach(async () => {
  place += 1;
  name = `Harbour Union ${place}`;
  slug = `harbour-union-${place}`;
  id = await makeOrganisation({ name, acronym: 'HU', stakeholderGroups: ['trade-union'], country: 'PT' });
  representative = (await makeAccount({ represents: [id] })).person;
});

const said = (given: Partial<DescribedOrganisation> = {}): DescribedOrganisation & { slug: string } => ({
  slug,
  name,
  acronym: 'HU',
  stakeholderGroups: ['trade-union'],
  country: 'PT',
  ...given,
});
const now = () => db().organisation.findUniqueOrThrow({ where: { id }, include: { aliases: true } });
const recorded = () => db().auditEntry.findMany({ where: { subjectId: id } });

describe('what is said of an organisation', () => {
  test('is kept up to date by its representatives, and each change is recorded', async () => {
    await perform(
      editOrganisation,
      representative,
      said({ website: 'https://hu.example.org', memberCount: 162, country: undefined, region: '150' }),
    );
    expect(await now()).toMatchObject({
      website: 'https://hu.example.org',
      memberCount: 162,
      country: null,
      region: '150',
      status: 'confirmed',
      slug,
    });
    expect(await recorded()).toMatchObject([
      { action: 'organisation-edited', data: { changed: ['country', 'region', 'website', 'memberCount'] } },
    ]);
  });

  test('is not changed by a form that changes nothing', async () => {
    await perform(editOrganisation, representative, said());
    expect(await recorded()).toEqual([]);
  });

  test('is looked at again when its people change who it is, and not when the secretariat does', async () => {
    await perform(editOrganisation, representative, said({ stakeholderGroups: ['un-entity'] }));
    expect((await now()).status).toBe('unconfirmed');
    await perform(confirmOrganisation, operator, { slug });
    await perform(editOrganisation, operator, said({ acronym: 'HWU' }));
    expect(await now()).toMatchObject({ status: 'confirmed', acronym: 'HWU' });
  });

  test('leaves out what was emptied, and each group stands once in the order of the list', async () => {
    await perform(
      editOrganisation,
      operator,
      said({ acronym: undefined, stakeholderGroups: ['other', 'civil-society', 'other'] }),
    );
    expect(await now()).toMatchObject({ acronym: null, stakeholderGroups: ['civil-society', 'other'] });
  });

  test('is refused with a place that there is not', async () => {
    await expect(perform(editOrganisation, representative, said({ country: 'XX' }))).rejects.toThrow(
      InvalidField,
    );
    await expect(
      perform(editOrganisation, representative, said({ country: undefined, region: '999' })),
    ).rejects.toThrow(InvalidField);
    await expect(perform(editOrganisation, representative, said({ region: '150' }))).rejects.toThrow(
      /countryOrRegion/,
    );
    expect(await now()).toMatchObject({ country: 'PT', region: null });
  });

  test('is not a stranger’s to change, who is not even told whether it is there', async () => {
    const stranger = (await makeAccount({ represents: [await makeOrganisation()] })).person;
    for (const actor of [stranger, anonymous])
      for (const at of [slug, 'there-is-none'])
        await expect(perform(editOrganisation, actor, { ...said(), slug: at })).rejects.toThrow(Forbidden);
    await expect(perform(editOrganisation, operator, { ...said(), slug: 'there-is-none' })).rejects.toThrow(
      NotFound,
    );
  });
});

describe('a new name', () => {
  test('has a new address; the old name and the old address lead there', async () => {
    const renamed = await perform(editOrganisation, representative, said({ name: `Quay Union ${place}` }));
    expect(renamed.slug).toBe(`quay-union-${place}`);
    expect(await findOrganisation(db(), name.toUpperCase())).toMatchObject({
      id,
      name: `Quay Union ${place}`,
    });
    expect(await findOrganisationAt(db(), slug)).toMatchObject({ id, isFormer: true, slug: renamed.slug });
    expect(await now()).toMatchObject({ status: 'unconfirmed', aliases: [{ name, slug }] });
  });

  test('that it had before comes with its address', async () => {
    await perform(editOrganisation, operator, said({ name: `Quay Union ${place}` }));
    const back = await perform(editOrganisation, operator, { ...said(), slug: `quay-union-${place}` });
    expect(back.slug).toBe(slug);
    expect(await now()).toMatchObject({
      name,
      aliases: [{ name: `Quay Union ${place}`, slug: `quay-union-${place}` }],
    });
  });

  test('that only spells it otherwise keeps the address, and is found in both spellings', async () => {
    const spelt = `Harbour-Union ${place}`;
    expect(await perform(editOrganisation, operator, said({ name: spelt }))).toEqual({ slug });
    expect(await findOrganisation(db(), name)).toMatchObject({ id, name: spelt });
    expect(await findOrganisation(db(), spelt)).toMatchObject({ id });
  });

  test('that another one has or had is refused, and says whose it is', async () => {
    const other = await makeOrganisation({ name: `Pier Union ${place}` });
    const { slug: otherSlug } = await db().organisation.findUniqueOrThrow({ where: { id: other } });
    for (const taken of [`Pier Union ${place}`, `PIER union ${place}`]) {
      const refused = perform(editOrganisation, representative, said({ name: taken }));
      await expect(refused).rejects.toThrow(InvalidField);
      await expect(refused).rejects.toThrow(`Pier Union ${place}`);
    }
    await perform(editOrganisation, operator, {
      slug: otherSlug,
      name: `Jetty Union ${place}`,
      stakeholderGroups: [],
    });
    await expect(
      perform(editOrganisation, representative, said({ name: `Pier Union ${place}` })),
    ).rejects.toThrow(`Jetty Union ${place}`);
  });

  test('does not bring signs that nobody sees', async () => {
    await perform(editOrganisation, operator, said({ name: `Quay\u200b  Union\u00ad ${place}\u200e` }));
    expect((await now()).name).toBe(`Quay Union ${place}`);
  });

  test('taken by two at the same moment is one’s', async () => {
    const other = await makeOrganisation();
    const { slug: otherSlug } = await db().organisation.findUniqueOrThrow({ where: { id: other } });
    const wanted = `Wanted ${place}`;
    const outcomes = await Promise.allSettled([
      perform(editOrganisation, operator, said({ name: wanted })),
      perform(editOrganisation, operator, {
        slug: otherSlug,
        name: wanted.toUpperCase(),
        stakeholderGroups: [],
      }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('confirming an organisation', () => {
  test('is the secretariat’s, is recorded, and a second time changes nothing', async () => {
    await db().organisation.update({ where: { id }, data: { status: 'unconfirmed' } });
    await expect(perform(confirmOrganisation, representative, { slug })).rejects.toThrow(Forbidden);
    await expect(perform(confirmOrganisation, operator, { slug: 'none' })).rejects.toThrow(NotFound);
    await perform(confirmOrganisation, operator, { slug });
    await perform(confirmOrganisation, operator, { slug });
    expect((await now()).status).toBe('confirmed');
    expect(await recorded()).toMatchObject([{ action: 'organisation-confirmed' }]);
  });
});
