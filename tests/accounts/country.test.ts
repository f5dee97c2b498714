import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES, countries, countryName, isCountry } from '~/accounts/country';

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];

describe('the list of countries', () => {
  test('has every country once, with a name, in each of the six languages', () => {
    for (const language of LANGUAGES) {
      const list = countries(language);
      expect(new Set(list.map(({ code }) => code)).size).toBe(COUNTRY_CODES.length);
      expect(list).toHaveLength(COUNTRY_CODES.length);
      expect(
        list.filter(({ code, name }) => !isCountry(code) || name === code || name.trim() === ''),
      ).toEqual([]);
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    }
  });

  test('has at least the 193 Member States and both observers', () => {
    expect(COUNTRY_CODES.length).toBeGreaterThanOrEqual(195);
    for (const code of ['VA', 'PS', 'SS', 'TV']) expect(isCountry(code)).toBe(true);
  });

  test('stands in the order of its language: Åland with A, not behind Zimbabwe', () => {
    const namesOf = (language: string) => countries(language).map(({ name }) => name);
    for (const language of LANGUAGES) {
      const { compare } = new Intl.Collator(language);
      const names = namesOf(language);
      for (const [at, name] of names.entries())
        if (at > 0) expect(compare(names[at - 1] as string, name)).toBeLessThanOrEqual(0);
    }
    const english = namesOf('en');
    expect(english.indexOf(countryName('AX', 'en'))).toBeLessThan(english.indexOf(countryName('AL', 'en')));
    expect(namesOf('zh')).not.toEqual([...namesOf('zh')].sort());
  });

  test('is in English for a language that has no names, and in the language itself for its regions', () => {
    expect(
      countries('qps')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      countries('en')
        .map(({ name }) => name)
        .sort(),
    );
    expect(countryName('CH', 'fr-CH')).toBe(countryName('CH', 'fr'));
    expect(countryName('CH', 'fr')).not.toBe(countryName('CH', 'en'));
  });
});

test('a country is known by two capital letters, and what is none keeps its code for a name', () => {
  expect(['CH', 'BO', 'XK'].every(isCountry)).toBe(true);
  for (const code of ['ch', 'CHE', 'UK', 'EU', '', '756', 'constructor']) expect(isCountry(code)).toBe(false);
  expect(countryName('ZZ', 'en')).toBe('ZZ');
});
