import { readActions } from './actions.ts';
import { countsThings, FOLLOWERS } from './counts.ts';
import { glossEnd, insideBrackets } from './gloss.ts';
import type { Item, ListForms } from './item.ts';
import { type Joiner, readJoiner } from './joiners.ts';
import { KEYWORDS } from './keywords.ts';
import { glued, readNumber } from './numbers.ts';
import { matchPhrase } from './phrases.ts';
import { stretchedOverGloss, withRange } from './ranges.ts';
import type { Reading } from './reading.ts';
import { isCapitalised, isHan, type Token } from './tokens.ts';
import { ARTICLES, GLOSS_WORDS, JOINERS, NUMBER_SIGNS, RANGE_WORDS } from './vocabulary.ts';

/** Reads what follows a keyword: "19 (diaspora engagement) and 20", "5 i), 7 & 9-11". Every look ahead is bounded. */

/** "19 on diaspora engagement and 20 on …": words up to the next number. */
const LOOSE_GLOSS_TOKENS = 14;
export interface List {
  items: Item[];
  /** The token after the last item. */
  next: number;
  /** The token after the last item's gloss. */
  afterGloss: number;
}

/** The list whose first number stands at token `at`; null where there is none. Claims the numbers that it takes. */
export function readList(reading: Reading, at: number, forms: ListForms): List | null {
  const first = readItem(reading, at, forms);
  if (!first || startsListItem(reading.tokens, first.from, first.next)) return null;
  const items = [first];
  let last = first;
  for (;;) {
    claim(reading, last);
    let gloss = glossEnd(reading.tokens, last.next);
    const stretched = gloss === null ? null : stretchedOverGloss(reading, last, gloss, forms);
    if (stretched) {
      items[items.length - 1] = last = stretched;
      claim(reading, last);
      gloss = glossEnd(reading.tokens, last.next);
    }
    const following = itemAfter(reading, last.next, gloss ?? last.next, forms);
    if (!following) return { items, next: last.next, afterGloss: gloss ?? last.next };
    items.push(following);
    last = following;
  }
}

function claim(reading: Reading, item: Item): void {
  for (let index = item.from; index < item.next; index++) reading.claimed[index] = 1;
}

function itemAfter(reading: Reading, at: number, afterGloss: number, forms: ListForms): Item | null {
  const { tokens } = reading;
  const joined = readJoiner(tokens, afterGloss);
  if (joined) {
    const item = readItem(reading, joined.next, { ...forms, words: forms.words && !joined.onlyComma });
    if (item && fitsList(tokens, item, joined, forms)) return item;
    return null;
  }
  return forms.takes === 'one' && afterGloss !== at ? null : afterLooseGloss(reading, at, forms);
}

/** Whether an item after a joiner belongs to the list, and is not a count, a date or the next point of an enumeration. */
function fitsList(tokens: Token[], item: Item, joined: Joiner, forms: ListForms): boolean {
  const next = tokens[item.next];
  const first = tokens[item.from]!;
  if (first.gap === 3 || (joined.onlyComma && startsListItem(tokens, item.from, item.next))) return false;
  if (
    next?.norm === ')' &&
    item.actions.length === 0 &&
    (first.gap === 2 || !insideBrackets(tokens, item.from)) &&
    tokens[item.next + 1]?.kind === 'word'
  )
    return false;
  if (!next || next.gap === 3 || next.kind !== 'word') return true;
  if (next.gap === 2) return !countsThings(tokens, item.next);
  // "(2022), 5 on objective 3": five of something, on another citation
  if (
    (GLOSS_WORDS.has(next.norm) || (next.norm === 'with' && forms.takes === 'one')) &&
    matchPhrase(KEYWORDS, tokens, item.next + 1)
  )
    return false;
  if (next.norm === 'of' && countsThings(tokens, item.next)) return false;
  if (JOINERS.has(next.norm) || RANGE_WORDS.has(next.norm) || GLOSS_WORDS.has(next.norm)) return true;
  if (countsThings(tokens, item.next)) return false;
  if (joined.onlyComma && forms.takes === 'one') return FOLLOWERS.has(next.norm) || isCapitalised(next);
  return true;
}

/** "2." or "2)" at the start of a line numbers a point of the text. */
function startsListItem(tokens: Token[], at: number, next: number): boolean {
  const mark = glued(tokens, next);
  return (
    tokens[at]!.gap >= 2 && (mark?.norm === '.' || mark?.norm === ')') && (tokens[next + 1]?.gap ?? 0) > 0
  );
}

function readItem(reading: Reading, at: number, forms: ListForms): Item | null {
  const { tokens } = reading;
  const special = forms.item?.(at);
  if (special) return special;
  if (reading.claimed[at]) return null;
  const number = readNumber(tokens, at, forms);
  if (!number) return null;
  const item: Item = {
    code: number.code,
    actions: [],
    start: tokens[at]!.start,
    end: number.end,
    from: at,
    next: number.next,
  };
  if (forms.actions) {
    item.actions = readActions(tokens, item.next);
    const last = item.actions[item.actions.length - 1];
    if (last) Object.assign(item, { end: item.actions[0]!.end, next: last.next });
  }
  const letter = glued(tokens, item.next);
  if (item.actions.length === 0 && letter?.kind === 'word' && !isHan(letter) && !JOINERS.has(letter.norm)) {
    // "17c" where letters mean nothing to us: the paragraph is meant all the same
    if (forms.actions || letter.text.length > 1 || forms.dotted) return null;
    item.next += 1;
  }
  return item.actions.length > 0 ? item : withRange(reading, item, forms);
}

/** "objectives 19 on diaspora engagement and 20 on remittances": the next number, where the same word or mark follows it. */
function afterLooseGloss(reading: Reading, at: number, forms: ListForms): Item | null {
  const { tokens } = reading;
  const opener = tokens[at];
  if (!opener || opener.gap === 3) return null;
  if (
    opener.kind === 'word'
      ? !GLOSS_WORDS.has(opener.norm)
      : opener.norm !== ':' && !(opener.norm === '-' && opener.gap > 0)
  )
    return null;
  for (let index = at + 1; index < tokens.length && index <= at + LOOSE_GLOSS_TOKENS; index++) {
    const token = tokens[index]!;
    if (token.gap === 3 || '.!?()'.includes(token.norm) || token.sentence !== opener.sentence) return null;
    if (token.kind === 'word' && matchPhrase(KEYWORDS, tokens, index)) return null;
    const joined = readJoiner(tokens, index);
    if (!joined || tokens[joined.next]?.kind !== 'number') continue;
    // "Decision 2022/17": one number
    if (token.norm === '/' && tokens[index - 1]!.kind === 'number') continue;
    const item = readItem(reading, joined.next, forms);
    if (!item) return null;
    const next = tokens[item.next];
    if (next && next.norm === opener.norm) return item;
    if (forms.takes !== 'one' && next?.norm === '(') return item;
    return null;
  }
  return null;
}

/** Keywords that are written with a full stop; behind any other word a full stop ends the sentence. */
const SHORTENED = new Set('obj objs para paras parr parrs op ops'.split(' '));

/** Over what may stand between a keyword and its number: the full stop of "Obj.", "no.", "#", a colon. */
export function skipToNumber(tokens: Token[], at: number): number {
  let next = at;
  if (
    glued(tokens, next)?.norm === '.' &&
    (SHORTENED.has(tokens[next - 1]?.norm ?? '') || glued(tokens, next + 1)?.kind === 'number')
  )
    next++;
  if (
    /^[-_]$/.test(tokens[next]?.norm ?? '') &&
    tokens[next]?.gap === 0 &&
    glued(tokens, next + 1)?.kind === 'number'
  )
    next++;
  const sign = tokens[next];
  const isSign =
    sign &&
    (NUMBER_SIGNS.has(sign.norm) ||
      (sign.norm === 'n' && /^[.°]$/.test(glued(tokens, next + 1)?.norm ?? '')));
  if (sign && sign.gap < 3 && (isSign || sign.norm === '#')) {
    let over = next + 1;
    while (over < next + 3 && /^[.°]$/.test(glued(tokens, over)?.norm ?? '')) over++;
    if (tokens[over]?.kind === 'number' || sign.kind === 'word') next = over;
  } else if (ARTICLES.has(sign?.norm ?? '') && tokens[next + 1]?.kind === 'number' && sign?.norm === 'el')
    next++;
  return next;
}
