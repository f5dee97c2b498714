import { isCapitalised, type Token } from './tokens.ts';
import { COUNTED, NOT_COUNTED, OTHER_WORKS, POSSESSIVES, VERBS, words } from './vocabulary.ts';

/** Tells a number that counts things ("12 organisations") from one that cites. */

/** Little words that may follow a list's last number. */
export const FOLLOWERS = new Set(
  'of in under from which that who are is have has had to should would could will can may must also were was when where because while since as at by with within del de du des dans en qui que sont est'.split(
    ' ',
  ),
);

/** Whether the word at `at` says that the number before it counts things. */
export function countsThings(tokens: Token[], at: number): boolean {
  const word = tokens[at];
  if (word?.kind !== 'word' || word.gap === 0 || word.gap === 3) return false;
  if (word.gap === 2 && isCapitalised(word)) return false;
  // "may" and "march" are months in capitals only
  if (COUNTED.has(word.norm)) return isCapitalised(word) || !/^(may|march)$/.test(word.norm);
  if (isCapitalised(word) && (CAPITAL_COUNTED.has(word.norm) || PLURAL_ACRONYM.test(word.text))) return true;
  if (word.norm === 'of') return countsMembers(tokens, at + 1);
  if (QUALITIES.test(word.norm) && isPlural(tokens[at + 1])) return true;
  if (
    isCapitalised(word) ||
    NOT_COUNTED.has(word.norm) ||
    VERBS.has(word.norm) ||
    FOLLOWERS.has(word.norm) ||
    word.norm.length < 4
  )
    return false;
  return isPlural(word);
}

/** "12 UNCTs", "5 NGOs"; the plural keywords are not counted. */
const PLURAL_ACRONYM = /^(?!SDGs|OPs|ODDs|ODSs)[A-Z]{2,}s$/;
const CAPITAL_COUNTED = words('states parties governments countries ministers mayors parliaments');
/** Adjectives, by themselves or by their endings, that stand between a number and what it counts. */
const QUALITIES =
  /^(good|great|best|young|recent|similar|such|recommended|dedicated|proposed|local|regional|annual|.+(ional|eral|ial|ous|ful|tical|mental|istic))$/;

/** "4 of our members", "5 of them", "12 of those asked": some of many. */
function countsMembers(tokens: Token[], at: number): boolean {
  const first = tokens[at];
  if (first?.kind !== 'word' || first.gap === 3) return false;
  if (/^(them|us|which|whom|those|these)$/.test(first.norm)) return true;
  if (!POSSESSIVES.has(first.norm) && first.norm !== 'the') return false;
  for (let next = at + 1; next < at + 4; next++) {
    const word = tokens[next];
    if (word?.kind !== 'word' || isCapitalised(word) || OTHER_WORKS.has(word.norm)) return false;
    if (COUNTED.has(word.norm) || (isPlural(word) && !WORKS.test(word.norm))) return true;
  }
  return false;
}

/** Works in the plural, whose numbered parts are cited. */
const WORKS =
  /^(strateg|program|plan|project|law|act|guideline|goal|objective|target|compact|priorit|principle)/;

function isPlural(word: Token | undefined): boolean {
  return (
    word?.kind === 'word' &&
    word.gap < 3 &&
    word.norm.length > 3 &&
    !isCapitalised(word) &&
    !NOT_COUNTED.has(word.norm) &&
    !VERBS.has(word.norm) &&
    word.norm.endsWith('s') &&
    !word.norm.endsWith('ss') &&
    !word.possessive
  );
}
