import { PSEUDO_LANGUAGE } from '~/platform/i18n';

/** The language that `Intl` writes dates and names in. English dates are day first, with 24 hours, as in the documents discussed. */
export const intlLanguage = (language: string): string =>
  language === 'en' || language === PSEUDO_LANGUAGE ? 'en-GB' : language;

/** A language's name in the reader's language; the code itself where it has none. */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([intlLanguage(language)], { type: 'language' }).of(code) ?? code;
  } catch {
    // A code that is no BCP 47 code: shown as it is stored.
    return code;
  }
}
