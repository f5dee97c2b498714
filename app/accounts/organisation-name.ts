/** A name that ends in its acronym: "Coordination of Action Research (CARAM)". */
const WITH_ACRONYM = /^(.+?)\s*[([]\s*([^()[\]]{2,30})\s*[)\]]$/su;

/** Capitals, digits and what joins them: "CARAM", "IFRC-ESP", "R4V". */
const LOOKS_LIKE_ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\p{Nd}])[\p{L}\p{Nd}][\p{L}\p{Nd}.&/-]*$/u;

/** The name without the acronym in brackets behind it; null where there is none. "Women (Asia)" ends in no acronym. */
export function nameWithoutAcronym(name: string, acronym: string | null): string | null {
  const [, bare, inBrackets] = WITH_ACRONYM.exec(name) ?? [];
  if (bare === undefined || inBrackets === undefined) return null;
  const isAcronym =
    LOOKS_LIKE_ACRONYM.test(inBrackets) || inBrackets.toLowerCase() === acronym?.toLowerCase();
  return isAcronym ? bare : null;
}

/** Signs that nobody sees: two names that differ in them look the same. Those that join letters in some scripts (U+200C, U+200D) are not among them. */
const UNSEEN = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/g;

/** A name as it is kept: composed, without signs that nobody sees, with single blanks. */
export const tidyName = (name: string): string =>
  name.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

/** What two spellings of one name have in common: letters and digits, without accents, lower case. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
