import { createRequire } from 'node:module';
import { PASSWORD_LENGTH, PASSWORD_LENGTH_MOST } from './password';

/** Listed words from here on are looked for inside a password; shorter ones stand in everything. */
const WORD_LENGTH = 4;
const WORD_LENGTH_MOST = 24;
/** A number is only taken for a listed one from this many digits on: every other four digits are listed. */
const NUMBER_LENGTH = 6;
/** The most used of the list: two of these are no better than one. */
const MOST_USED = 1_000;
/** Above this length a password of two of the most used words is left alone: looking would take long. */
const TWO_WORDS_LENGTH_MOST = 40;
const DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/g;
/** Digits and signs beside a word, not counting runs and dates, from which on they make a password good by themselves. */
const LOOSE_SIGNS = 10;
/** A password of this few different characters is no better than a repeated one. */
const FEW_CHARACTERS = 4;
/** Neighbours on a keyboard or in an alphabet are a run from this many on; digits come together by chance more often. */
const RUN_LETTERS = 3;
const RUN_DIGITS = 4;

/** Rows of keyboards (English, French, German, Russian, Arabic), of their number pads, and alphabets. */
const ROWS = [
  '01234567890 147258369 abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn qwertzuiop yxcvbnm',
  'абвгдеежзийклмнопрстуфхцчшщъыьэюя йцукенгшщзхъ фывапролджэ ячсмитьбю',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي ضصثقفغعهخحجد شسيبلاتنمكط',
].join(' ');
/** Forwards and backwards. */
const RUNS = `${ROWS} ${[...ROWS].reverse().join('')}`;

/** Signs that stand for letters in "P@ssw0rd"; 1 stands for two. */
const LOOKS_LIKE: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '8': 'b',
};
/** What the keys of an American keyboard's top row give with shift. */
const SHIFTED = ')!@#$%^&*(';
/** Everybody who registers here thinks of it. */
const OUR_NAME = 'plenary';
/** Takes the place of a word that was found, so that its neighbours do not grow together. */
const GAP = '\0';

/**
 * Whether a password is one that others would try first: on the list of common ones whatever its case, or nothing but one listed word
 * (or two of the most used), a repetition, a run on the keyboard, the person's own name or address or this platform's name, with digits,
 * dates and signs around. A phrase of ordinary words is none, nor is anything with letters of its own.
 * The list (49,000 words) is read at the first call.
 */
export function isCommonPassword(password: string, about: { email: string; name: string }): boolean {
  const plain = fold(password.slice(0, PASSWORD_LENGTH_MOST)).slice(0, PASSWORD_LENGTH_MOST);
  if (new Set(plain).size <= FEW_CHARACTERS) return true;
  if (repeatedUnit(plain)) return true;
  const own = ownWords(about);
  const withoutOwn = (text: string) =>
    without(
      text,
      findWords(text, (word) => own.has(word)),
    );
  return [plain, unshifted(plain)].some((text) => isBuiltOnWord(text) || isBuiltOnWord(withoutOwn(text)));
}

/** Whether nothing is left of a text but filling once a listed word, a repeated unit or two most used words are taken out. */
function isBuiltOnWord(text: string): boolean {
  if (isFilling(text)) return true;
  const unit = repeatedUnit(text.replace(/[^\p{L}\p{M}]/gu, ''));
  if (unit && isFilling(without(text, [unit]))) return true;
  const ranks = commonRanks();
  const words = findWords(text, (word) => ranks.has(word));
  if (words.some((word) => isFilling(without(text, [word])))) return true;
  if (text.length > TWO_WORDS_LENGTH_MOST) return false;
  const mostUsed = findWords(text, (word) => (ranks.get(word) ?? MOST_USED) < MOST_USED);
  return mostUsed.some((one) => {
    const rest = without(text, [one]);
    return mostUsed.some((other) => rest.includes(other) && isFilling(without(rest, [other])));
  });
}

/** Whether a text is nothing but runs, dates and a few digits and signs. */
function isFilling(text: string): boolean {
  const loose = withoutRuns(text.replace(DATE, GAP)).replace(/(.)\1+/gu, '$1');
  return !/[\p{L}\p{M}]/u.test(loose) && loose.replace(/[\s\0]/g, '').length < LOOSE_SIGNS;
}

function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && text[end] !== ' ' && RUNS.includes(text.slice(at, end + 1))) end += 1;
    const isRun = end - at >= (/\d/.test(text[at] as string) ? RUN_DIGITS : RUN_LETTERS);
    rest += isRun ? GAP : text[at];
    at = isRun ? end : at + 1;
  }
  return rest;
}

/** What a text repeats from its beginning to its end, where that is shorter than a password may be: `abc` of `abcabcab`. */
function repeatedUnit(text: string): string | null {
  for (let length = 1; length < PASSWORD_LENGTH && length * 2 <= text.length; length += 1) {
    if (text.startsWith(text.slice(length))) return text.slice(0, length);
  }
  return null;
}

/** The pieces of a text that read as a word that `isWord` knows, as they are written there; the longest first. */
function findWords(text: string, isWord: (word: string) => boolean): string[] {
  const found = new Set<string>();
  for (let from = 0; from < text.length; from += 1) {
    for (let length = Math.min(WORD_LENGTH_MOST, text.length - from); length > 1; length -= 1) {
      const piece = text.slice(from, from + length);
      if (isWord(piece) || (/\p{L}/u.test(piece) && lettersOf(piece).some(isWord))) found.add(piece);
    }
  }
  return [...found].sort((one, other) => other.length - one.length);
}

const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, GAP), text);

/** A piece with letters in place of the signs that look like them; twice, for 1 may be an i or an l. */
function lettersOf(piece: string): string[] {
  if (!/[013457!@$8]/.test(piece)) return [];
  const letters = piece.replace(/[013457!@$8]/g, (sign) => LOOKS_LIKE[sign] as string);
  return [letters, piece.replace(/[1!]/g, 'l').replace(/[03457@$8]/g, (sign) => LOOKS_LIKE[sign] as string)];
}

const unshifted = (text: string): string =>
  text.replace(/[)!@#$%^&*(]/g, (sign) => String(SHIFTED.indexOf(sign)));

/** The words by which a person is known: of the name, of both sides of the address; and of the platform. */
function ownWords({ email, name }: { email: string; name: string }): Set<string> {
  const texts = [fold(email), fold(name)];
  const pieces = texts.flatMap((text) => [
    text,
    ...text.split('@'),
    text.replace(/[^\p{L}\p{N}]/gu, ''),
    ...text.split(/[^\p{L}\p{M}\p{N}]+/u),
    ...text.split(/[^\p{L}\p{M}]+/u),
  ]);
  // Two letters are a whole name in Chinese, and anything in Latin script.
  const isTelling = (piece: string) => piece.length >= (/[a-z]/.test(piece) ? 3 : 2);
  return new Set([OUR_NAME, ...pieces.filter(isTelling)]);
}

/** Without case, without the accents of Latin letters. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=[a-z])[\u0300-\u036f]+/gi, '')
    .normalize('NFKC')
    .toLowerCase();

let ranks: Map<string, number> | undefined;

/** The list with the place of each word in it, the most used first. Unpacking it takes a moment, which only those who set a password wait for. */
function commonRanks(): Map<string, number> {
  if (ranks) return ranks;
  const require = createRequire(import.meta.url);
  const { dictionary } = require('@zxcvbn-ts/language-common') as typeof import('@zxcvbn-ts/language-common');
  const words = [...dictionary['passwords-common'], ...dictionary['diceware-common']];
  ranks = new Map();
  for (const [rank, word] of words.entries()) {
    const length = /\D/.test(word) ? WORD_LENGTH : NUMBER_LENGTH;
    if (word.length >= length && !ranks.has(word)) ranks.set(word, rank);
  }
  return ranks;
}
