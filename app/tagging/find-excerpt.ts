import type { ExcerptSpan } from './excerpt';

/** A quote that stands so often is found by nothing but its surroundings, and those are compared so many times at most. */
const PLACES_MOST = 200;
/** How much of the words around it, of 0 to 1, must still be around a quote. */
const ALIKE_ENOUGH = 0.4;
/** How much more alike than the next place the best one must be. */
const ALIKE_LEAD = 0.15;
/** A quote of so many characters that stands once in both texts is the same, whatever was written around it. */
const TELLING_LENGTH = 60;

/** The words on each side that count most. */
const NEAREST_WORDS = 3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

interface Surroundings {
  before: string;
  after: string;
}

interface Place {
  start: number;
  alike: number;
}

/**
 * Where the words of an excerpt stand in a later text: at the same quote, with the same words around it or, where those were changed,
 * with those that are clearly the most alike. UTF-16 offsets; null where that cannot be told: a wrong place is worse than none.
 */
export function findExcerpt(
  excerpt: ExcerptSpan,
  earlier: string,
  later: string,
): { start: number; end: number } | null {
  const { quote } = excerpt;
  const places = placesOf(excerpt, earlier, later);
  if (places.length === 0) return null;
  const at = ({ start }: Place) => ({ start, end: start + quote.length });
  const [best, next] = [...places].sort((a, b) => b.alike - a.alike) as [Place, Place | undefined];
  const equals = places.filter(({ alike }) => alike === best.alike);
  if (equals.length > 1) {
    // The same words in the same surroundings, as often as before: they kept their order.
    const before = placesOf(excerpt, earlier, earlier).filter(({ alike }) => alike === 1);
    const own = before.findIndex(({ start }) => start === excerpt.start);
    return best.alike === 1 && before.length === equals.length && own >= 0 ? at(equals[own]!) : null;
  }
  if (
    next === undefined &&
    quote.length >= TELLING_LENGTH &&
    placesOf(excerpt, earlier, earlier).length === 1
  )
    return at(best);
  if (best.alike < ALIKE_ENOUGH || (next && best.alike - next.alike < ALIKE_LEAD)) return null;
  return at(best);
}

/** Whether a later text has the words of an excerpt anywhere, even where it cannot be told which of them they are. */
export const standsIn = (excerpt: ExcerptSpan, earlier: string, later: string): boolean =>
  placesOf(excerpt, earlier, later).length > 0;

/** Where a text has the quote, not as a part of longer words than before ("Objective 1" is not in "Objective 13"), in order. */
function placesOf(excerpt: ExcerptSpan, earlier: string, text: string): Place[] {
  const { quote, before, after } = excerpt;
  const places: Place[] = [];
  if (quote === '') return places;
  const runsOn = [isWordAt(earlier, excerpt.start - 1), isWordAt(earlier, excerpt.end)];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (isWordAt(text, start - 1) !== runsOn[0] || isWordAt(text, end) !== runsOn[1]) continue;
    const around = {
      before: text.slice(Math.max(0, start - before.length), start),
      after: text.slice(end, end + after.length),
    };
    const isSame = around.before === before && around.after === after;
    places.push({ start, alike: isSame ? 1 : Math.min(0.99, alikeness({ before, after }, around)) });
    // Not to be told apart: more than anybody writes.
    if (places.length > PLACES_MOST) return [];
  }
  return places;
}

const isWordAt = (text: string, at: number): boolean => WORD_CHARACTER.test(text[at] ?? '');

/** How much two surroundings have in common, 0 to 1: half for all their words, half for the nearest; where both were empty and are, they are alike. */
function alikeness(one: Surroundings, other: Surroundings): number {
  const [all, near] = [
    commonShare(one, other, Number.POSITIVE_INFINITY),
    commonShare(one, other, NEAREST_WORDS),
  ];
  return (all + near) / 2;
}

/** The share of words in common (Dice), each side for itself, of the `words` next to the quote. */
function commonShare(one: Surroundings, other: Surroundings, words: number): number {
  const before = [one, other].map((text) => wordsOf(text.before).slice(-words)) as [string[], string[]];
  const after = [one, other].map((text) => wordsOf(text.after).slice(0, words)) as [string[], string[]];
  const all = [...before, ...after].reduce((sum, side) => sum + side.length, 0);
  return all === 0 ? 1 : (2 * (inCommon(...before) + inCommon(...after))) / all;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

function inCommon(a: string[], b: string[]): number {
  const left = [...b];
  return a.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  }).length;
}
