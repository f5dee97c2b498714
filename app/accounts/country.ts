import codes from 'i18n-iso-countries/codes.json';
import ar from 'i18n-iso-countries/langs/ar.json';
import en from 'i18n-iso-countries/langs/en.json';
import es from 'i18n-iso-countries/langs/es.json';
import fr from 'i18n-iso-countries/langs/fr.json';
import ru from 'i18n-iso-countries/langs/ru.json';
import zh from 'i18n-iso-countries/langs/zh.json';

// Forty kilobytes of names: for the server. Pages that hydrate are given names, not this file.

type Names = Readonly<Record<string, string | string[]>>;

/** Names of countries by alpha-2 code in the six languages of the United Nations; several where there are variants, the usual one first. */
export const COUNTRY_NAMES: Readonly<Record<string, Names>> = {
  en: en.countries,
  fr: fr.countries,
  es: es.countries,
  ar: ar.countries,
  ru: ru.countries,
  zh: zh.countries,
};

/** A country or area of ISO 3166-1; with it Kosovo, under the code that its users agreed on. */
export interface CountryCodes {
  alpha2: string;
  alpha3: string;
  numeric: string;
}

export const COUNTRY_CODES: readonly CountryCodes[] = codes.map(([alpha2, alpha3, numeric]) => ({
  alpha2: alpha2 as string,
  alpha3: alpha3 as string,
  numeric: numeric as string,
}));

const known = new Set(COUNTRY_CODES.map(({ alpha2 }) => alpha2));

/** Whether this is an alpha-2 code, in capitals. */
export const isCountry = (code: string): boolean => known.has(code);

/** A country's name in a language (BCP 47; its first part counts), in English where the language has none; of an unknown code the code. */
export function countryName(code: string, language: string): string {
  const names = COUNTRY_NAMES[language.split('-')[0] as string] ?? {};
  return [names[code] ?? COUNTRY_NAMES.en?.[code] ?? code].flat()[0] as string;
}

const sorted = new Map<string, readonly { code: string; name: string }[]>();

/** All countries and areas for a list to choose from: alpha-2 code and name, in the order of the language's alphabet. */
export function countries(language: string): readonly { code: string; name: string }[] {
  const made = sorted.get(language);
  if (made) return made;
  const { compare } = new Intl.Collator(language);
  const list = COUNTRY_CODES.map(({ alpha2: code }) => ({ code, name: countryName(code, language) }));
  list.sort((one, other) => compare(one.name, other.name));
  sorted.set(language, list);
  return list;
}
