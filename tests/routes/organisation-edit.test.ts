import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { makeComments, makeOrganisation } from '../support/factories';
import { participant, representative, secretariat, space, unionId, useHarbourUnion } from './harbour-union';

const { ask } = useHarbourUnion();

const LONG = 'International Coordination of Seafarers, Dockers and Fisherfolk of the Eastern Archipelago';

describe('changing what is said of an organisation', () => {
  const fields = (given: Record<string, string> = {}): [string, string][] => [
    ...Object.entries({
      name: 'Harbour Union',
      acronym: 'HU',
      country: 'PT',
      region: '',
      website: 'https://harbour-union.example.org/about',
      memberCount: '162',
      ...given,
    }),
    ['stakeholderGroups', 'trade-union'],
  ];

  test('leads strangers to the sign-in, and refuses those who may not', async () => {
    const stranger = await ask('/organisations/harbour-union/edit');
    expect([stranger.status, stranger.location]).toEqual([
      303,
      '/sign-in?to=%2Forganisations%2Fharbour-union%2Fedit',
    ]);
    for (const slug of ['harbour-union', 'there-is-none'])
      expect((await ask(`/organisations/${slug}/edit`, participant)).status).toBe(403);
    expect((await ask('/organisations/harbour-union/edit', undefined, fields())).status).toBe(401);
    expect((await ask('/organisations/harbour-union/edit', participant, fields())).status).toBe(403);
  });

  test('shows everything typed again, with what is wrong at its field', async () => {
    const { status, html } = await ask(
      '/organisations/harbour-union/edit',
      representative,
      fields({
        name: '',
        website: 'javascript:alert(1)',
        memberCount: 'many',
        region: '150',
        acronym: 'TYPED',
      }),
    );
    expect(status).toBe(400);
    expect(html).toContain('Name: Fill this in.');
    expect(html).toContain('Website: Write a full web address');
    expect(html).toContain('Number of members: Write a number.');
    expect(html).toContain('value="TYPED"');
    expect(html).toContain('value="javascript:alert(1)"');
    expect(await db().organisation.findUniqueOrThrow({ where: { id: unionId } })).toMatchObject({
      acronym: 'HU',
      region: null,
    });
  });

  test('refuses a country together with a region, and a name that is another’s', async () => {
    await makeOrganisation({ name: LONG });
    const both = await ask('/organisations/harbour-union/edit', representative, fields({ region: '150' }));
    expect([both.status, both.html.includes('Choose a country or a region, not both.')]).toEqual([400, true]);
    const taken = await ask('/organisations/harbour-union/edit', representative, fields({ name: LONG }));
    expect([taken.status, taken.html.includes(`“${LONG}” has this name`)]).toEqual([400, true]);
  });

  test('a new name moves the page; the old address leads there for good', async () => {
    const id = await makeOrganisation({ name: 'Old Quay' });
    await makeComments(space.id, [
      { voices: [{ organisationId: id, nameAsPrinted: 'Old Quay', confirmed: true }] },
    ]);
    expect((await ask('/organisations/old-quay')).status).toBe(200);
    const saved = await ask('/organisations/old-quay/edit', secretariat, fields({ name: 'New Quay' }));
    expect([saved.status, saved.location]).toEqual([303, '/organisations/new-quay?done=saved']);
    const old = await ask('/organisations/old-quay');
    expect([old.status, old.location]).toEqual([301, '/organisations/new-quay']);
    expect((await ask('/qps/organisations/old-quay')).location).toBe('/qps/organisations/new-quay');
    expect((await ask('/organisations/new-quay')).html).toContain('Old Quay');
  });
});
