import type { Check } from './check';

/** "pt-BR" is Portuguese. */
const base = (code: string): string => code.toLowerCase().split('-', 1)[0] as string;

/** Holds what is surely in a language that nobody of the team reads, or that the space does not offer where it asks for that. */
export const checkLanguage: Check = ({ language, offered, settings: { languages, holdOtherLanguages } }) => {
  if (!language.isSure) return undefined;
  const isAmong = (codes: readonly string[]) => codes.some((code) => base(code) === base(language.code));
  return isAmong(languages) || (holdOtherLanguages && !isAmong(offered))
    ? { reason: 'language', values: { language: language.code } }
    : undefined;
};
