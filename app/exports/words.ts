import { createInstance, type i18n } from 'i18next';
import en from './catalogue.en.json';

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string
    ? `${Path}${Singular<Key>}`
    : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];
type Singular<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** A text of the exports' own catalogue: `report.contents`; `count` chooses between the forms of a plural. */
export type ExportWord = Leaves<typeof en>;
export type ExportWords = (word: ExportWord, values?: Record<string, string | number>) => string;

let catalogue: i18n | undefined;

/** Headings and labels of the exports in `language`; what a language lacks is English. Column names are not here: they are the same in every language. */
export function exportWords(language: string): ExportWords {
  if (!catalogue) {
    catalogue = createInstance();
    void catalogue.init({
      lng: 'en',
      fallbackLng: 'en',
      resources: { en: { exports: en } },
      ns: 'exports',
      defaultNS: 'exports',
      interpolation: { escapeValue: false },
      initAsync: false,
    } as Parameters<i18n['init']>[0]);
  }
  // i18next's own types know the catalogue of the pages only; `ExportWord` is checked against this one.
  const translate = catalogue.getFixedT(language) as unknown as ExportWords;
  return (word, values) => translate(word, values);
}
