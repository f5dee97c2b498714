import { isHan, normalise, type Token } from './tokens.ts';
import { HYPHENED, JOINERS, MONTHS, UNITS } from './vocabulary.ts';

const WORDS: readonly string[][] = [
  [],
  ['one'],
  ['two', 'deux', 'dos'],
  ['three', 'trois', 'tres'],
  ['four', 'quatre', 'cuatro'],
  ['five', 'cinq', 'cinco'],
  ['six', 'seis'],
  ['seven', 'sept', 'siete'],
  ['eight', 'huit', 'ocho'],
  ['nine', 'neuf', 'nueve'],
  ['ten', 'dix', 'diez'],
  ['eleven', 'onze'],
  ['twelve', 'douze', 'doce'],
  ['thirteen', 'treize', 'trece'],
  ['fourteen', 'quatorze', 'catorce'],
  ['fifteen', 'quinze', 'quince'],
  ['sixteen', 'dieciséis'],
  ['seventeen', 'diecisiete'],
  ['eighteen', 'dieciocho'],
  ['nineteen', 'diecinueve'],
  ['twenty', 'vingt', 'veinte'],
  ['veintiuno'],
  ['veintidós'],
  ['veintitrés'],
];
const byWord = new Map(WORDS.flatMap((same, value) => same.map((word) => [normalise(word), value] as const)));
/** "twenty" and "vingt" go on: twenty-three. */
const TENS = new Set(['twenty', 'vingt']);

const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII'.split(
  ' ',
);

export interface ReadNumber {
  /** Without leading zeros: `5`, `10.7`, `10.c`. */
  code: string;
  /** The token after it, and where it ends in the text. */
  next: number;
  end: number;
}

/** How a number may be written at a place. */
export interface NumberForms {
  /** `2.1`, `10.c`. */
  dotted: boolean;
  /** `five`, `IV`. */
  words: boolean;
}

/**
 * The number at token `at`, where it can be the number of a term; null for years, percentages, amounts, measures,
 * ordinals, resolutions ("73/326"), indicators ("10.7.1") and the like.
 */
export function readNumber(tokens: Token[], at: number, forms: NumberForms): ReadNumber | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'word') return forms.words ? readNumberWord(tokens, at) : null;
  if (token.kind !== 'number' || token.norm.length > 3) return null;
  const before = tokens[at - 1];
  if (token.gap === 0 && before && '$€£'.includes(before.norm)) return null;
  const code = String(Number(token.norm));
  const mark = glued(tokens, at + 1);
  const behind = glued(tokens, at + 2);

  if (mark?.norm === '.' && behind?.kind === 'number') {
    const third = glued(tokens, at + 3);
    const goesOn =
      third?.kind === 'word' ||
      (third?.norm === '.' && glued(tokens, at + 4) && glued(tokens, at + 4)?.kind !== 'mark');
    if (!forms.dotted || goesOn || isMeasured(tokens, at + 3)) return null;
    return { code: `${code}.${Number(behind.norm)}`, next: at + 3, end: behind.end };
  }
  if (forms.dotted && mark?.norm === '.' && behind?.kind === 'word' && behind.text.length === 1) {
    const third = glued(tokens, at + 3);
    if (third?.kind === 'number' || (third?.norm === '.' && glued(tokens, at + 4)?.kind === 'number'))
      return null;
    return { code: `${code}.${behind.norm}`, next: at + 3, end: behind.end };
  }
  if (
    forms.dotted &&
    mark?.kind === 'word' &&
    mark.text.length === 1 &&
    !isHan(mark) &&
    behind?.kind !== 'number'
  ) {
    return { code: `${code}.${mark.norm}`, next: at + 2, end: mark.end };
  }
  if (
    mark?.norm === ',' &&
    behind?.kind === 'number' &&
    (behind.norm.length === 3 || isMeasured(tokens, at + 3))
  )
    return null;
  if (isDated(tokens, at + 1)) return null;
  if (mark?.norm === '/' && behind?.kind === 'number' && behind.norm.length > 2) return null;
  if ((mark?.norm === ':' || mark?.norm === "'") && behind?.kind === 'number') return null;
  if (
    mark?.norm === '-' &&
    behind?.kind === 'word' &&
    behind.text.length > 1 &&
    !startsUpper(behind) &&
    !HYPHENED.has(behind.norm)
  )
    return null;
  if (mark?.norm === '-' && behind?.kind === 'number' && behind.norm.length > 3) return null;
  if (mark?.kind === 'word' && mark.text.length > 1 && !isHan(mark) && !JOINERS.has(mark.norm)) return null;
  if (isMeasured(tokens, at + 1)) return null;
  return { code, next: at + 1, end: token.end };
}

/** The term's number that an ordinal names ("sixth", "2nd"), and the first of its tokens, where it ends at token `at`. */
export function readOrdinalBefore(tokens: Token[], at: number): { code: string; from: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const value = ORDINALS.indexOf(token.norm);
  if (value > 0) return { code: String(value), from: at };
  const before = tokens[at - 1];
  if (
    token.gap === 0 &&
    before?.kind === 'number' &&
    before.norm.length < 3 &&
    /^(st|nd|rd|th)$/.test(token.norm)
  ) {
    return { code: String(Number(before.norm)), from: at - 1 };
  }
  return null;
}

function readNumberWord(tokens: Token[], at: number): ReadNumber | null {
  const token = tokens[at]!;
  let value = byWord.get(token.norm);
  let next = at + 1;
  if (value === undefined) {
    const roman = ROMANS.indexOf(token.text) + 1;
    if (roman === 0 || glued(tokens, at + 1)?.kind === 'number') return null;
    // "Objective I" may be the start of "I welcome": only where nothing but a mark follows.
    if (roman === 1 && tokens[at + 1]?.kind === 'word') return null;
    value = roman;
  } else if (TENS.has(token.norm)) {
    const dash = tokens[next]?.norm === '-' ? next + 1 : next;
    const unit = byWord.get(tokens[dash]?.norm ?? '');
    if (unit !== undefined && unit < 10 && tokens[dash]!.gap < 3) {
      value += unit;
      next = dash + 1;
    }
  }
  if (isMeasured(tokens, next)) return null;
  return { code: String(value), next, end: tokens[next - 1]!.end };
}

/** Whether what follows a number shows that it measures: "%", "per cent", "million", "°". */
function isMeasured(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.gap > 2) return false;
  if (token.kind === 'mark')
    return (
      token.norm === '%' ||
      token.norm === '‰' ||
      token.norm === '€' ||
      token.norm === '$' ||
      (token.norm === '°' && token.gap === 0)
    );
  return token.kind === 'word' && UNITS.has(token.norm);
}

/** "19 May 2022", "12 de mayo de 2022": a day, where its month and year follow. */
function isDated(tokens: Token[], at: number): boolean {
  const next = tokens[at]?.norm === 'de' ? at + 1 : at;
  if (!MONTHS.has(tokens[next]?.norm ?? '')) return false;
  const year = tokens[/^(de|,)$/.test(tokens[next + 1]?.norm ?? '') ? next + 2 : next + 1];
  return year?.kind === 'number' && year.norm.length === 4;
}

function startsUpper(token: Token): boolean {
  return token.text.charAt(0) !== token.text.charAt(0).toLowerCase();
}

/** The token at a place where it is glued to the one before it. */
export function glued(tokens: Token[], at: number): Token | undefined {
  const token = tokens[at];
  return token && token.gap === 0 ? token : undefined;
}
