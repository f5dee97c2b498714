import { countsThings, FOLLOWERS } from './counts.ts';
import type { Item, ListForms } from './item.ts';
import { glued, readNumber } from './numbers.ts';
import type { Reading } from './reading.ts';
import { isCapitalised, isHan, type Token } from './tokens.ts';
import { GLOSS_WORDS, JOINERS, RANGE_WORDS } from './vocabulary.ts';

/** "15-17", "15 to 17", "15 (services) to 17"; and what a dash before a number means where it counts: "Obj. 1 – 12 pledges". */

/** A range of more terms than this is no range of terms. */
const RANGE_LIMIT = 60;

/** The item with the end of its range, where the sign of one follows it. */
export function withRange(reading: Reading, item: Item, forms: ListForms): Item {
  return rangeFrom(reading, item, item.next, forms) ?? item;
}

/** "15 (services) to 17": the item and its gloss (which ends before token `at`) as the start of a range. */
export function stretchedOverGloss(reading: Reading, item: Item, at: number, forms: ListForms): Item | null {
  if (forms.takes === 'one' || item.last || item.actions.length > 0) return null;
  const stretched = rangeFrom(reading, item, at, forms);
  return stretched && !isPlainWord(reading.tokens[stretched.next]) ? stretched : null;
}

function rangeFrom(reading: Reading, item: Item, signAt: number, forms: ListForms): Item | null {
  const { tokens, memory } = reading;
  const sign = tokens[signAt];
  if (!sign || sign.gap > 2 || !(sign.norm === '-' || (sign.kind === 'word' && RANGE_WORDS.has(sign.norm))))
    return null;
  let at = signAt + 1;
  // a dash that starts a line is a bullet
  if (sign.norm === '-' && sign.gap === 2 && (tokens[at]?.gap ?? 1) > 0) return null;
  while (sign.norm === '-' && tokens[at]?.norm === '-') at++;
  if (
    reading.claimed[at] ||
    (sign.norm === '-' && sign.gap === 0 && (tokens[at]?.gap ?? 1) > 0 && tokens[at]?.kind === 'word')
  )
    return null;
  const last = readNumber(tokens, at, { dotted: forms.dotted, words: forms.words && sign.kind === 'word' });
  if (!last) return null;
  const ascends =
    Number(last.code) > Number(item.code) && Number(last.code) - Number(item.code) <= RANGE_LIMIT;
  const spaced = sign.gap > 0;
  const tally = spaced && sign.norm === '-' && forms.takes !== 'many';
  const counts =
    spaced && (countsThings(tokens, last.next) || (forms.takes === 'one' && isPlainWord(tokens[last.next])));
  // "Obj. 1 – 12 pledges; Obj. 3 – 7": once a dash stands before a count, the next ones of the passage do too
  if (tally && counts) memory.tallySentence = sign.sentence;
  if (!ascends || counts || (tally && sign.sentence - memory.tallySentence < 2)) return null;
  const letter = glued(tokens, last.next);
  if (letter?.kind === 'word' && !isHan(letter) && !JOINERS.has(letter.norm)) return null;
  return { ...item, last: last.code, end: last.end, next: last.next };
}

function isPlainWord(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (token.gap === 1 || token.gap === 2) &&
    !isCapitalised(token) &&
    token.text.length > 1 &&
    !FOLLOWERS.has(token.norm) &&
    !JOINERS.has(token.norm) &&
    !GLOSS_WORDS.has(token.norm)
  );
}
