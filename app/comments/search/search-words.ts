/** A word of a text as it is searched, with the place where it stands (UTF-16 offsets). */
export interface SearchWord {
  /** In small letters, in one spelling of Unicode. */
  word: string;
  /** The same without accents and vowel signs, which people leave out. */
  folded: string;
  start: number;
  end: number;
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
/** Scripts that write words without spaces between them. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Accents of Latin, Greek and Cyrillic letters; points and vowel signs of Hebrew and Arabic. Those of other scripts are letters of their own. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;
/** The line that stretches Arabic words. */
const STRETCH = /\u0640/gu;
/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ى: 'ي',
  ة: 'ه',
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Longer than any word; what is longer is a row of signs, of which the beginning will do. */
const WORD_LENGTH = 100;

const small = (run: string): string =>
  run
    .normalize('NFKC')
    .toLowerCase()
    .replace(NO_WORD, '')
    .replace(STRETCH, '')
    .slice(0, WORD_LENGTH)
    .toWellFormed();

/** A word without what is often left out: "réfugiés" and "refugies" are one, and so are "أُسْرَة" and "اسره". */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter);

/**
 * The words of a text in order. Texts and questions are cut by the same rule, and only words reach the database, so that what stands between
 * them (a slash, a hyphen, a bracket) means nothing there.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  const add = (run: string, start: number): void => {
    const word = small(run);
    if (word !== '') words.push({ word, folded: foldWord(word), start, end: start + run.length });
  };
  for (const { 0: run, index } of text.matchAll(RUN))
    if (WITHOUT_SPACES.test(run))
      for (const piece of segmenter.segment(run)) add(piece.segment, index + piece.index);
    else add(run, index);
  return words;
}
