import { type SearchWord, searchWords } from './search-words';

/** The part of a text in which the words stand, in pieces: what was found is marked by the page, never by markup from the text. */
export interface Snippet {
  /** BCP 47. */
  language: string;
  pieces: { text: string; isFound: boolean }[];
}

/** Two or three lines of a page. */
const SNIPPET_CHARACTERS = 260;
/** So much of it stands before the first word that was found. */
const LEAD_CHARACTERS = 60;

/** Cuts the best part out of a text: where most different words that were found stand near each other, else its beginning. */
export function snippetOf(text: string, language: string, isFound: (word: string) => boolean): Snippet {
  const words = searchWords(text);
  const found = words.filter(({ word }) => isFound(word));
  const first = bestPlace(found);
  const from = first === undefined ? 0 : startNear(text, first);
  const to = endNear(text, from + SNIPPET_CHARACTERS);
  const pieces: Snippet['pieces'] = [];
  const say = (piece: string, found: boolean): void => {
    const shown = piece.replace(/\s+/g, ' ');
    if (shown !== '') pieces.push({ text: shown, isFound: found });
  };
  if (from > 0) say('… ', false);
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    say(text.slice(at, start), false);
    say(text.slice(start, end), true);
    at = end;
  }
  say(text.slice(at, to), false);
  if (text.slice(to).trim() !== '') say(' …', false);
  return { language, pieces };
}

/** Where the first word stands of the stretch that holds most different words. */
function bestPlace(found: readonly SearchWord[]): number | undefined {
  let best: { start: number; different: number } | undefined;
  let last = 0;
  const inside = new Map<string, number>();
  for (const [first, { start, word }] of found.entries()) {
    for (
      ;
      last < found.length && (found[last] as SearchWord).end <= start + SNIPPET_CHARACTERS - LEAD_CHARACTERS;
      last += 1
    ) {
      const next = (found[last] as SearchWord).word;
      inside.set(next, (inside.get(next) ?? 0) + 1);
    }
    if (inside.size > (best?.different ?? 0)) best = { start, different: inside.size };
    if (last <= first) last = first + 1;
    const left = (inside.get(word) ?? 1) - 1;
    if (left <= 0) inside.delete(word);
    else inside.set(word, left);
  }
  return best?.start;
}

/** A little before the place, at the beginning of a word or, nearer, of a line. */
function startNear(text: string, place: number): number {
  if (place <= LEAD_CHARACTERS) return 0;
  const before = text.slice(place - LEAD_CHARACTERS, place);
  const line = before.lastIndexOf('\n');
  const space = line >= 0 ? line : before.search(/\s/);
  return space >= 0 ? place - LEAD_CHARACTERS + space + 1 : place;
}

function endNear(text: string, place: number): number {
  if (text.length <= place) return text.length;
  const tail = text.slice(place - LEAD_CHARACTERS, place);
  const space = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'));
  if (space >= 0) return place - LEAD_CHARACTERS + space;
  // A script without spaces, or one long word: never between the two halves of a sign.
  const code = text.charCodeAt(place - 1);
  return code >= 0xd800 && code <= 0xdbff ? place - 1 : place;
}
