import { FOLLOWERS } from './counts.ts';
import { closesBehind, insideBrackets } from './gloss.ts';
import { KEYWORDS } from './keywords.ts';
import { glued } from './numbers.ts';
import { matchPhrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import { JOINERS, OF_WORDS, words } from './vocabulary.ts';

/** A letter that names an action of an objective, with the offsets of the letter and its brackets. */
export interface Action {
  letter: string;
  start: number;
  end: number;
  next: number;
}

type Style = 'brackets' | 'closed' | 'bare';

/** Words that announce letters. */
export const ACTION_WORDS = words(
  'action actions lit litt letter letters inciso incisos letra letras lettre lettres alinea alineas subparagraph subparagraphs commitment commitments',
);
/** Letters that are words of their own: read as letters only where the next sign leaves no doubt. */
const WORD_LETTERS = words('a e i o u y à d l');
/** The GCM's actions run from (a) to (l). */
const LAST_LETTER = 'l';
const MOST_ACTIONS = 12;

/**
 * The actions named after a number that ends before token `at`: "i)", "(c)", "b, d and h", "(b) and (d)", "(a)-(c)", ", action c".
 * `isAnnounced`: the word for them stands before token `at`.
 */
export function readActions(tokens: Token[], at: number, isAnnounced = false): Action[] {
  let next = at;
  if (tokens[next]?.norm === ',' && ACTION_WORDS.has(tokens[next + 1]?.norm ?? '')) next++;
  const announced = isAnnounced || (ACTION_WORDS.has(tokens[next]?.norm ?? '') && tokens[next]!.gap < 3);
  if (announced && !isAnnounced) {
    next++;
    if (glued(tokens, next)?.norm === '.') next++;
  } else if (/^[./]$/.test(glued(tokens, next)?.norm ?? '') && glued(tokens, next + 1)?.text.length === 1) {
    // "8/a whole …" is no letter
    if (
      tokens[next]!.norm === '/' &&
      WORD_LETTERS.has(tokens[next + 1]!.norm) &&
      tokens[next + 2]?.kind === 'word'
    )
      return [];
    next++;
  }
  const first = readLetters(tokens, next, announced);
  if (!first) return [];
  const actions = first.actions;
  while (actions.length < MOST_ACTIONS) {
    const through = letterRange(tokens, actions[actions.length - 1]!, first.style, announced);
    if (through) actions.push(...through);
    const following = nextLetter(tokens, actions[actions.length - 1]!.next, first.style, announced);
    if (!following) break;
    actions.push(...following);
  }
  // "Objective 1, action (h) of Objective 10": the letter is the next one's
  const link = actions[actions.length - 1]!.next;
  if (next > at && announced && !isAnnounced && OF_WORDS.has(tokens[link]?.norm ?? ''))
    return matchPhrase(KEYWORDS, tokens, link + 1)?.value.kind === 'objective' ? [] : actions;
  return actions;
}

/** "(a)-(c)", "a to c": the letters behind the first; all end where the range ends. */
function letterRange(tokens: Token[], first: Action, style: Style, announced: boolean): Action[] | null {
  const sign = tokens[first.next];
  if (!sign || sign.gap > 2 || !(sign.norm === '-' || /^(to|through|a|à)$/.test(sign.norm))) return null;
  if (style === 'bare' && !announced && sign.norm !== '-') return null;
  const last = readLetters(tokens, first.next + 1, true);
  if (last?.style !== style || last.actions.length !== 1) return null;
  return expanded(first, last.actions[0]!);
}

function expanded(first: Action, last: Action): Action[] | null {
  const [from, to] = [first.letter.charCodeAt(0), last.letter.charCodeAt(0)];
  if (to <= from) return null;
  Object.assign(first, { end: last.end, next: last.next });
  return Array.from({ length: to - from }, (_, index) => ({
    ...first,
    letter: String.fromCharCode(from + index + 1),
  }));
}

function nextLetter(tokens: Token[], at: number, style: Style, announced: boolean): Action[] | null {
  let next = at;
  while (next < at + 3 && tokens[next] && tokens[next]!.gap < 3) {
    const token = tokens[next]!;
    if (token.norm === ',' || token.norm === '&' || token.norm === '/' || token.norm === ';') next++;
    else if (
      next > at - 1 &&
      token.kind === 'word' &&
      JOINERS.has(token.norm) &&
      tokens[next + 1]?.kind !== 'number' &&
      !closesLetter(tokens, next)
    )
      next++;
    else break;
  }
  if (next === at) return null;
  const read = readLetters(tokens, next, announced);
  return read && read.style === style ? read.actions : null;
}

/** Whether a bracket or a comma right behind token `at` shows it to be a letter, not a joining word. */
function closesLetter(tokens: Token[], at: number): boolean {
  return glued(tokens, at + 1)?.norm === ')';
}

/** "(c) Third, …" or "c) third" at the start of a line numbers a point of the text; "(c) and (d)" does not. */
function startsPoint(tokens: Token[], at: number): boolean {
  const close = tokens[at]!.norm === '(' ? at + 2 : at + 1;
  const after = tokens[close + 1];
  if (!/^[)\].]$/.test(tokens[close]?.norm ?? '')) return false;
  return after?.kind === 'word' && after.gap === 1 && !JOINERS.has(after.norm) && !FOLLOWERS.has(after.norm);
}

function readLetters(
  tokens: Token[],
  at: number,
  announced: boolean,
): { style: Style; actions: Action[] } | null {
  const token = tokens[at];
  if (!token || token.gap > 2 || (token.gap === 2 && startsPoint(tokens, at))) return null;
  if (token.norm === '(' || token.norm === '[') {
    const actions: Action[] = [];
    let dashed = false;
    let next = at + 1;
    for (; next < at + 2 * MOST_ACTIONS; next++) {
      const inner = tokens[next];
      if (!inner || inner.norm === ')' || inner.norm === ']') break;
      if (inner.norm === '-' && actions.length > 0) dashed = true;
      else if (isLetter(inner) && dashed) {
        const letter = { letter: inner.norm, start: inner.start, end: inner.end, next: next + 1 };
        const rest =
          tokens[next - 1]!.norm === '-' ? expanded(actions[actions.length - 1]!, letter) : [letter];
        if (!rest) return null;
        actions.push(...rest);
      } else if (isLetter(inner))
        actions.push({ letter: inner.norm, start: inner.start, end: inner.end, next: next + 1 });
      else if (
        inner.kind === 'number' ||
        (inner.kind === 'word' && !JOINERS.has(inner.norm)) ||
        (inner.kind === 'mark' && !',;&/'.includes(inner.norm))
      )
        return null;
    }
    const close = tokens[next];
    const first = actions[0];
    const last = actions[actions.length - 1];
    if (!close || !first || !last || (close.norm !== ')' && close.norm !== ']')) return null;
    first.start = token.start;
    last.end = close.end;
    last.next = next + 1;
    if (dashed) for (const action of actions) Object.assign(action, { start: token.start, end: close.end });
    return { style: 'brackets', actions };
  }
  if (!isLetter(token)) return null;
  const close = glued(tokens, at + 1);
  if (close?.norm === ')' && !closesOuter(tokens, at + 1))
    return {
      style: 'closed',
      actions: [{ letter: token.norm, start: token.start, end: close.end, next: at + 2 }],
    };
  if (
    close?.kind === 'number' ||
    close?.norm === "'" ||
    (close?.norm === '-' && glued(tokens, at + 2)?.kind === 'word')
  )
    return null;
  if (token.gap > 0 && !announced && !endsLetter(tokens, at)) return null;
  if (token.gap === 0 && token.text !== token.norm && !announced) return null;
  return {
    style: 'bare',
    actions: [{ letter: token.norm, start: token.start, end: token.end, next: at + 1 }],
  };
}

/** Whether the bracket at `at` closes one opened before the citation: "(see Objective 17c)", but not "(Obj. 5 i), PD 59)". */
function closesOuter(tokens: Token[], at: number): boolean {
  return insideBrackets(tokens, at) && !closesBehind(tokens, at + 1);
}

/** Whether what follows a bare letter leaves no doubt that it is one. */
function endsLetter(tokens: Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.text !== token.norm) return false;
  const next = tokens[at + 1];
  if (!next || next.gap === 3) return !WORD_LETTERS.has(token.norm);
  if (next.kind === 'number') return false;
  if (next.norm === '.' && glued(tokens, at + 1) && glued(tokens, at + 2)?.kind === 'word') return false;
  if (next.kind === 'mark')
    return (
      ',;.()&/]'.includes(next.norm) &&
      !(WORD_LETTERS.has(token.norm) && next.norm === '.' && token.norm === 'a')
    );
  const behind = tokens[at + 2];
  return (
    JOINERS.has(next.norm) && (!WORD_LETTERS.has(token.norm) || (behind !== undefined && isLetter(behind)))
  );
}

function isLetter(token: Token): boolean {
  return token.kind === 'word' && token.norm.length === 1 && token.norm >= 'a' && token.norm <= LAST_LETTER;
}
