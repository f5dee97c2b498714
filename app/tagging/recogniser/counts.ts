import { isCapitalised, type Token } from './tokens.ts';
import { COUNTED, NOT_COUNTED, VERBS } from './vocabulary.ts';

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
  if (COUNTED.has(word.norm)) return true;
  if (
    isCapitalised(word) ||
    NOT_COUNTED.has(word.norm) ||
    VERBS.has(word.norm) ||
    FOLLOWERS.has(word.norm) ||
    word.norm.length < 4
  )
    return false;
  return word.norm.endsWith('s') && !word.norm.endsWith('ss') && !word.possessive;
}
