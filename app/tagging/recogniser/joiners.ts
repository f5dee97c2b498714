import { glued } from './numbers.ts';
import { matchPhrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import { ADVERBIALS, ADVERBS, JOINERS, JOINING_PHRASES, NUMBER_SIGNS } from './vocabulary.ts';

/** What joins the items of a list. */

export interface Joiner {
  next: number;
  onlyComma: boolean;
}

/** A joiner between two items: commas, "and", "as well as", and adverbs beside them. */
export function readJoiner(tokens: Token[], at: number): Joiner | null {
  let next = at;
  let onlyComma = true;
  while (next < at + 6) {
    const token = tokens[next];
    if (!token || token.gap === 3) break;
    if (token.kind === 'mark') {
      if (token.norm === '&' || token.norm === '+') onlyComma = false;
      else if (token.norm !== ',' && token.norm !== ';' && token.norm !== '/') break;
      next++;
      continue;
    }
    if (token.kind !== 'word') break;
    const phrase = matchPhrase(JOINING_PHRASES, tokens, next);
    const adverbial = next > at ? matchPhrase(ADVERBIALS, tokens, next) : null;
    if (phrase) {
      next = phrase.next;
      onlyComma = false;
    } else if (adverbial) next = adverbial.next;
    else if (JOINERS.has(token.norm) && !startsCode(tokens, next)) {
      next++;
      onlyComma = false;
    } else if (next > at && (ADVERBS.has(token.norm) || NUMBER_SIGNS.has(token.norm))) next++;
    else break;
  }
  if (next === at) return null;
  if (tokens[next]?.norm === '#' || (tokens[next]?.norm === '.' && tokens[next]?.gap === 0)) next++;
  return { next, onlyComma };
}

/** "O" is a word for "or", but not in "O6". */
function startsCode(tokens: Token[], at: number): boolean {
  return tokens[at]!.norm < '{' && tokens[at]!.norm.length === 1 && glued(tokens, at + 1)?.kind === 'number';
}
