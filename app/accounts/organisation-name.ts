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

/** What two spellings of one name have in common: letters and digits, without accents, lower case. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
