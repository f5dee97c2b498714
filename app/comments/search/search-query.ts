import { searchWords } from './search-words';

/** Longer questions are cut, and the page says so. */
export const QUERY_LENGTH = 200;

/** What somebody searches for, read once; `null` words where nothing of it can be searched. */
export interface SearchQuery {
  /** As it is shown again. */
  asked: string;
  wasCut: boolean;
  /** For PostgreSQL's `websearch_to_tsquery`: words and quoted phrases, "or", "-". Empty: there is no word in it. */
  words: string;
  /** The same without accents. */
  folded: string;
  /** The words that a result shows as found, without those that it must not have. */
  shown: string;
  shownFolded: string;
  hasExclusions: boolean;
}

/** A phrase in quotation marks of any kind, or what stands between two spaces; either may begin with a minus. */
const PART = /(-?)["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+)/gu;

interface Part {
  isExcluded: boolean;
  words: string[];
  folded: string[];
}

/** Reads a line of a search box. Whatever is typed is a question: signs that mean nothing are left out. */
export function readSearchQuery(line: string | null): SearchQuery {
  const all = (line ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  const asked = all.slice(0, QUERY_LENGTH).toWellFormed().trim();
  const parts: (Part | 'or')[] = [];
  for (const [, minus, phrase, plain = ''] of asked.matchAll(PART)) {
    if (plain === 'OR') {
      parts.push('or');
      continue;
    }
    const isExcluded = minus === '-' || /^-[^-]/.test(plain);
    const words = searchWords(phrase ?? plain);
    if (words.length > 0)
      parts.push({
        isExcluded,
        words: words.map(({ word }) => word),
        folded: words.map(({ folded }) => folded),
      });
  }
  const shown = parts.flatMap((part) => (part === 'or' || part.isExcluded ? [] : [part]));
  return {
    asked,
    wasCut: all.length > QUERY_LENGTH,
    words: written(parts, 'words'),
    folded: written(parts, 'folded'),
    shown: shown.flatMap(({ words }) => words.map((word) => `"${word}"`)).join(' or '),
    shownFolded: shown.flatMap(({ folded }) => folded.map((word) => `"${word}"`)).join(' or '),
    hasExclusions: parts.some((part) => part !== 'or' && part.isExcluded),
  };
}

/** Each part in quotation marks, so that "or" is a word where it was typed as one. */
const written = (parts: readonly (Part | 'or')[], spelling: 'words' | 'folded'): string =>
  parts
    .map((part) => (part === 'or' ? 'or' : `${part.isExcluded ? '-' : ''}"${part[spelling].join(' ')}"`))
    .join(' ');

/** The comment that a line names by its number ("47", "#47", "comment 47"), or null. `word` is how the reader's language calls a comment. */
export function commentNamed(asked: string, word: string): number | null {
  const plain = asked.toLowerCase().replace(word.toLowerCase(), '').trim();
  const [, digits] = /^(?:#|no\.?|n°|№)?\s*([1-9]\d{0,8})$/u.exec(plain) ?? [];
  return digits === undefined ? null : Number(digits);
}
