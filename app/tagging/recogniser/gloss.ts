import type { Token } from './tokens.ts';

/** Glosses: what stands in brackets or quotes beside a number. */

/** A gloss in brackets or quotes is read over up to this many tokens; longer ones end the list. */
const GLOSS_TOKENS = 80;
/** The token after a gloss in brackets or quotes, or an elision (…), that starts at `at`; null where none starts or it does not end. */
export function glossEnd(tokens: Token[], at: number): number | null {
  const open = tokens[at];
  if (open?.kind !== 'mark' || open.gap === 3) return null;
  if (open.norm === '…') return at + 1;
  if (open.norm === '.' && tokens[at + 1]?.norm === '.' && tokens[at + 2]?.norm === '.') return at + 3;
  if (open.norm === '(' || open.norm === '[') {
    const close = open.norm === '(' ? ')' : ']';
    let depth = 1;
    for (let index = at + 1; index < tokens.length && index <= at + GLOSS_TOKENS; index++) {
      const token = tokens[index]!;
      if (token.gap === 3) return null;
      if (token.norm === open.norm) depth++;
      else if (token.norm === close && --depth === 0) return index + 1;
    }
    return null;
  }
  if ((open.norm !== '"' && open.norm !== "'") || open.gap === 0 || (tokens[at + 1]?.gap ?? 1) > 0)
    return null;
  for (let index = at + 1; index < tokens.length && index <= at + GLOSS_TOKENS; index++) {
    const token = tokens[index]!;
    if (token.gap === 3) return null;
    if (
      token.norm === open.norm &&
      token.gap === 0 &&
      (tokens[index + 1]?.gap ?? 1) + (tokens[index + 1]?.kind === 'mark' ? 1 : 0) > 0
    )
      return index + 1;
  }
  return null;
}

/** Whether a bracket was opened before token `at` in its sentence and not closed. */
export function insideBrackets(tokens: Token[], at: number): boolean {
  let depth = 0;
  for (let index = at - 1; index >= 0 && index > at - GLOSS_TOKENS; index--) {
    const token = tokens[index]!;
    if (token.sentence !== tokens[at]!.sentence) return false;
    if (token.norm === ')' && !closesLetter(tokens, index)) depth++;
    else if (token.norm === '(' && depth-- === 0) return true;
  }
  return false;
}

/** Whether a bracket opened before token `at` is closed behind it, in the same sentence. */
export function closesBehind(tokens: Token[], at: number): boolean {
  let depth = 0;
  // where the last bracket stands behind a letter ("… and 7 b)"), it closes what was opened before
  let last = false;
  for (let index = at; index < tokens.length && index < at + GLOSS_TOKENS; index++) {
    const token = tokens[index]!;
    if (token.sentence !== tokens[at]!.sentence) break;
    if (token.norm === '(') depth++;
    else if (token.norm !== ')') continue;
    else if (closesLetter(tokens, index)) last = depth === 0;
    else if (depth-- === 0) return true;
  }
  return last;
}

/** In "5 i)" the bracket closes nothing but the letter. */
function closesLetter(tokens: Token[], at: number): boolean {
  const letter = tokens[at - 1];
  return (
    letter?.kind === 'word' &&
    letter.text.length === 1 &&
    tokens[at - 2]?.norm !== '(' &&
    tokens[at - 2]?.norm !== ','
  );
}
