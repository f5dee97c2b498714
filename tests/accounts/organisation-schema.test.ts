import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationSchema } from '~/accounts/organisation-schema';

const described = (given: object) =>
  organisationSchema.safeParse({ name: 'Harbour Union', stakeholderGroups: [], ...given });
const refusedAt = (given: object): PropertyKey[] =>
  described(given).error?.issues.map((issue) => issue.path[0] as PropertyKey) ?? [];

describe('what is said of an organisation', () => {
  test('is taken with a name alone, and with everything', () => {
    expect(described({}).success).toBe(true);
    const all = {
      acronym: 'HU',
      stakeholderGroups: ['trade-union', 'womens-group'],
      country: 'PT',
      website: 'https://harbour-union.example.org/about',
      memberCount: 162,
    };
    expect(described(all).data).toMatchObject(all);
    expect(described({ region: '150' }).success).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['no letter and no digit', '… — !'],
    ['more than 200 characters', 'x'.repeat(201)],
    ['a line break', 'Harbour\nUnion'],
    ['a sign that turns the direction of what follows', 'Harbour \u202Enoinu'],
    ['a bell', 'Harbour\u0007Union'],
  ])('is refused at the name where that is %s', (_what, name) => {
    expect(refusedAt({ name })).toContain('name');
  });

  test('takes names in any script, up to 200 characters', () => {
    for (const name of ['منظمة العمال المهاجرين', '移民工会', 'Союз моряков', '7 Mares', 'x'.repeat(200)])
      expect(described({ name }).success, name).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'ftp://example.org',
    'example.org',
    'https://user:secret@example.org',
    'https://',
    'https://localhost/',
    'http://exa mple.org',
    `https://example.org/${'x'.repeat(500)}`,
  ])('is refused at the website %s', (website) => {
    expect(new Set(refusedAt({ website }))).toEqual(new Set(['website']));
  });

  test.each([0, -3, 1.5, 10_000_001, Number.NaN])('is refused at %s members', (memberCount) => {
    expect(refusedAt({ memberCount })).toEqual(['memberCount']);
  });

  test('is refused with a country and a region, and with a group that is not of the list', () => {
    expect(refusedAt({ country: 'PT', region: '150' })).toEqual(['region']);
    expect(refusedAt({ stakeholderGroups: ['pirates'] })).toEqual(['stakeholderGroups']);
    expect(refusedAt({ country: 'Portugal' })).toEqual(['country']);
  });

  test('never takes an address that leads to a script', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https', 'javascript', 'data', 'ftp'] }), (website) => {
        const taken = described({ website });
        expect(taken.success && !/^https?:/.test(website)).toBe(false);
      }),
    );
  });
});
