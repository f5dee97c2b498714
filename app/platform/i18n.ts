import { createInstance, type i18n, type TFunction } from 'i18next';
import en from './catalogue/en.json';

/** Languages of the interface, English first: it has no prefix in addresses. */
export const LANGUAGES = ['en'] as const;
/** A language made of English with other letters; the tests ask for it to find words that did not come from the catalogue. */
export const PSEUDO_LANGUAGE = 'qps';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export type Translate = TFunction;

const instances = new Map<string, i18n>();

/** The catalogue in `language`; what a language lacks is English. Made once per process. */
export function catalogueFor(language: string): i18n {
  const known = instances.get(language);
  if (known) return known;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, [PSEUDO_LANGUAGE]: { translation: pseudo(en) as typeof en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    // The pseudo-language counts like English.
    ...(language === PSEUDO_LANGUAGE ? { pluralSeparator: '_' } : {}),
  });
  instances.set(language, instance);
  return instance;
}

/** `t` for text that is made outside a component: titles, exports, refusals. */
export const translator = (language: string): Translate => catalogueFor(language).t;

/** The page's language, from the optional first part of its address; undefined when there is no such language. */
export function languageOfAddress(segment: string | undefined): string | undefined {
  if (segment === undefined) return 'en';
  if (segment === PSEUDO_LANGUAGE && process.env.PLENARY_PSEUDO_LANGUAGE === '1') return segment;
  return segment !== 'en' && (LANGUAGES as readonly string[]).includes(segment) ? segment : undefined;
}

/** The prefix of addresses in a language: none for English. */
export const addressPrefix = (language: string): string => (language === 'en' ? '' : `/${language}`);

/** A multilingual text in the reader's language, else in English, else in the first it has; with the language it is in. */
export function inLanguage(texts: unknown, language: string): { text: string; language: string } {
  const all = (texts ?? {}) as Record<string, string>;
  const found = [language, language.split('-')[0] as string, 'en', ...Object.keys(all)].find(
    (code) => all[code],
  );
  return found ? { text: all[found] as string, language: found } : { text: '', language: 'en' };
}

const LETTERS: Record<string, string> = Object.fromEntries(
  [...'aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝcçnñsšzžCÇNÑSŠZŽ'].reduce<[string, string][]>(
    (pairs, letter, index, all) => (index % 2 ? pairs : pairs.concat([[letter, all[index + 1] as string]])),
    [],
  ),
);

function pseudo(value: unknown): unknown {
  if (typeof value === 'string')
    return `⟦${value.replace(/\{\{.*?\}\}|<[^>]*>|\$t\(.*?\)|./gsu, (piece) => LETTERS[piece] ?? piece)}⟧`;
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, pseudo(inner)]));
}
