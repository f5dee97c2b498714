import { lookAlike, mixesAlphabets } from '~/platform/text/look-alike';

/** Accents of Latin, Greek and Cyrillic, vowel signs of Hebrew and Arabic, and Arabic's lengthening line: people leave them out. */
const MARKS = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded: no case, no accents, nothing that is not seen. Signs of other scripts that change a word stay. */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(MARKS, '')
    // By way of the capitals "ß" is "ss" and Turkish "ı" is "i".
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC');
  return folded.match(WORD) ?? [];
}

/** The same in one line, a blank between two words. */
export const foldedLine = (text: string): string => foldedWords(text).join(' ');

/** A text in one line; and, where a word mixes alphabets to hide, a second time with the letters it looks like. */
export function foldedLines(text: string): string[] {
  const words = foldedWords(text);
  const line = words.join(' ');
  if (!words.some(mixesAlphabets)) return [line];
  return [line, words.map((word) => (mixesAlphabets(word) ? lookAlike(word) : word)).join(' ')];
}
